import { Link as RouterLink } from 'react-router-dom';
import Button from '@material-ui/core/Button';
import { DialogButtons } from '../common/DialogButtons';
import DialogContent from '@material-ui/core/DialogContent';
import Link from '@material-ui/core/Link';
import {
  DeliveryMark,
  errorStatus,
  errorText,
  HealthMark,
  Notice,
  Quiet,
  useProblemText,
  useT,
  useUrlState,
  type ApplyResult,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { useInstance } from '../common/queries';
import { Section } from '../common/Section';
import { Stack } from '../common/Stack';
import { INSTANCE_PARAM } from '../strip/useSelectedInstance';
import type { Place } from './places';

const CONFLICT = 409;

/** What came of a copy to one place. */
export interface Copied {
  place: Place;
  outcome?: ApplyResult['outcome'];
  error?: unknown;
}

/** What came of the copies, and how they get on. */
export function ResultStage(props: { results: Copied[]; onClose(): void }) {
  const { t } = useT();
  return (
    <>
      <DialogContent>
        <Stack>
          {props.results.map(result => (
            <Section
              key={result.place.id}
              title={result.place.name}
              aside={<Quiet>{result.place.id}</Quiet>}
            >
              {result.error === undefined ? (
                <Arrival {...result} />
              ) : (
                <Notice
                  tone="error"
                  role="alert"
                  title={t(
                    errorStatus(result.error) === CONFLICT
                      ? 'copy.conflict'
                      : 'copy.failed',
                    { place: result.place.name },
                  )}
                >
                  {errorText(result.error)}
                </Notice>
              )}
            </Section>
          ))}
        </Stack>
      </DialogContent>
      <DialogButtons>
        <Button onClick={props.onClose} variant="contained" color="primary">
          {t('copy.done')}
        </Button>
      </DialogButtons>
    </>
  );
}

function Arrival({ place, outcome }: Copied) {
  const { t } = useT();
  const url = useUrlState();
  const { data } = useInstance(place.ref);
  const said =
    outcome === 'created' || outcome === 'updated' || outcome === 'unchanged'
      ? t(`copy.result.${outcome}`)
      : '';
  return (
    <Stack>
      <div role="status">
        {said}
        {data ? (
          <Standing summary={data.summary} />
        ) : (
          <Quiet>{t('copy.result.waiting')}</Quiet>
        )}
      </div>
      <Link
        component={RouterLink}
        to={{
          search: url.search({ [INSTANCE_PARAM]: place.id, copy: undefined }),
        }}
      >
        {t('copy.result.look')}
      </Link>
    </Stack>
  );
}

function Standing({ summary }: { summary: InstanceSummary }) {
  const problemText = useProblemText();
  const { health, delivery, problem } = summary;
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, paddingTop: 8 }}>
      <HealthMark health={health.status} />
      <DeliveryMark delivery={delivery.state} />
      {problem && <span>{problemText(problem).sentence}</span>}
    </div>
  );
}
