import { Link as RouterLink } from 'react-router-dom';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  kubevelaApplicationReadPermission,
  stringifyInstanceRef,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import {
  DeliveryMark,
  errorStatus,
  HealthMark,
  Notice,
  Quiet,
  RequestError,
  useProblemText,
  useT,
  type Instance,
} from '@velastage/plugin-kubevela-react';
import { EntityLink } from '../common/EntityLink';
import { useInstance } from '../common/queries';
import { Section } from '../common/Section';
import { Stack } from '../common/Stack';
import { applicationRouteRef } from '../routes';
import { INSTANCE_PARAM } from '../strip/useSelectedInstance';
import { useNewEntity } from './useNewEntity';

const NOT_FOUND = 404;

const useStyles = makeStyles(theme => ({
  marks: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1.5) },
  components: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
  },
  component: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    '& .MuiButton-root': { textTransform: 'none' },
  },
}));

/** A new Application on its way to being healthy. */
export function ArrivalStage(props: {
  instance: InstanceRef;
  onAnother(): void;
}) {
  const { instance, onAnother } = props;
  const { t } = useT();
  const classes = useStyles();
  const { data, error, refetch } = useInstance(instance);
  const own = useRouteRef(applicationRouteRef)(instance);
  const entity = useNewEntity(instance);
  const isEarly = !data && errorStatus(error) === NOT_FOUND;
  return (
    <Section title={t('wizard.arrival.title', { name: instance.name })}>
      <Stack>
        <div role="status">
          {data ? (
            <Standing instance={data} />
          ) : (
            (!error || isEarly) && <Quiet>{t('wizard.arrival.waiting')}</Quiet>
          )}
        </div>
        {!data && Boolean(error) && !isEarly && (
          <RequestError
            error={error}
            permission={kubevelaApplicationReadPermission.name}
            onRetry={refetch}
          />
        )}
        {data && (
          <ul
            className={classes.components}
            aria-label={t('wizard.arrival.components')}
          >
            {data.components.map(({ name, type, health }) => (
              <li key={name} className={classes.component}>
                <HealthMark health={health.status} />
                <span>
                  {name} ({type})
                </span>
              </li>
            ))}
          </ul>
        )}
        {entity && (
          <div>
            {t('application.entity')}:{' '}
            <span style={{ textDecoration: 'underline' }}>
              <EntityLink entityRef={entity} defaultKind="component" />
            </span>
          </div>
        )}
        <div className={classes.actions}>
          <Button
            component={RouterLink}
            // It is a link, and the button's role would hide that.
            role={undefined}
            to={`${own}/status?${INSTANCE_PARAM}=${encodeURIComponent(
              stringifyInstanceRef(instance),
            )}`}
            variant="contained"
            color="primary"
          >
            {t('wizard.arrival.open')}
          </Button>
          <Button onClick={onAnother}>{t('wizard.arrival.another')}</Button>
        </div>
      </Stack>
    </Section>
  );
}

function Standing({ instance }: { instance: Instance }) {
  const { t } = useT();
  const classes = useStyles();
  const problemText = useProblemText();
  const { health, delivery, problem } = instance.summary;
  const words = problem && problemText(problem);
  return (
    <Stack>
      <div className={classes.marks}>
        <HealthMark health={health.status} />
        <DeliveryMark delivery={delivery.state} />
      </div>
      {problem && (
        <Notice
          tone={problem.severity === 'error' ? 'error' : 'warning'}
          title={words?.sentence}
        >
          {words?.advice}
        </Notice>
      )}
      {health.status === 'Healthy' && (
        <Notice tone="ok" title={t('wizard.arrival.healthy')} />
      )}
    </Stack>
  );
}
