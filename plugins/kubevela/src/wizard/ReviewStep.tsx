import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  errorStatus,
  errorText,
  faultText,
  Notice,
  Quiet,
  useT,
  YamlEditor,
  type YamlText,
  type ApplyProblem,
} from '@velastage/plugin-kubevela-react';
import { Section } from '../common/Section';
import { Stack } from '../common/Stack';
import { ProblemList } from '../edit/ProblemList';
import { RenderedPreview } from '../rendered/RenderedPreview';
import { ReasonField } from '../operations/ReasonField';
import type { WizardStep } from './steps';
import { summaryText } from './summaryText';
import type { Draft } from '../edit/draft';
import type { Creation } from './useCreation';

const FORBIDDEN = 403;
const CONFLICT = 409;
const TITLES = {
  [FORBIDDEN]: 'wizard.review.denied',
  [CONFLICT]: 'wizard.review.taken',
} as Record<number, 'wizard.review.denied' | 'wizard.review.taken' | undefined>;

const useStyles = makeStyles(theme => ({
  way: { textTransform: 'none', marginTop: theme.spacing(1) },
}));

/** The whole Application as YAML, what the cluster says of it, and the reason to create it. */
export function ReviewStep(props: {
  instance: InstanceRef;
  draft: Draft;
  yaml: YamlText;
  creation: Creation;
  onDraft(draft: Draft): void;
  /** Leads to what a problem is about. */
  onShow(problem: ApplyProblem): void;
  onGo(step: WizardStep): void;
}) {
  const { draft, yaml, creation, onShow, onGo } = props;
  const { check, isWriting } = creation;
  const { result, isChecking } = check;
  const { t } = useT();
  const classes = useStyles();
  const error = creation.error ?? check.error;
  const status = error ? errorStatus(error) : undefined;
  const isWhere = status === FORBIDDEN || status === CONFLICT;
  const refused = result?.outcome === 'refused';
  return (
    <Stack>
      <Section title={t('wizard.review.title')}>
        <Stack>
          <div>{summaryText(draft, t)}</div>
          <div role="status">
            {isChecking && !yaml.fault && <Quiet>{t('edit.checking')}</Quiet>}
            {result && !refused && !error && (
              <Notice tone="ok" title={t('wizard.review.ok')} />
            )}
          </div>
          {Boolean(error) && (
            <Notice
              tone="error"
              role="alert"
              title={t(TITLES[status ?? 0] ?? 'edit.failed')}
            >
              <div style={{ overflowWrap: 'anywhere' }}>{errorText(error)}</div>
              {isWhere ? (
                <Button
                  size="small"
                  variant="outlined"
                  className={classes.way}
                  onClick={() => onGo('where')}
                >
                  {t('wizard.review.where')}
                </Button>
              ) : (
                <Button
                  size="small"
                  variant="outlined"
                  className={classes.way}
                  onClick={check.again}
                >
                  {t('wizard.review.again')}
                </Button>
              )}
            </Notice>
          )}
          {refused && (
            <Notice tone="error" role="alert" title={t('edit.refused')}>
              {t('wizard.review.refused')}
            </Notice>
          )}
          {result && result.problems.length > 0 && (
            <ProblemList
              title={t(refused ? 'edit.problems' : 'edit.warnings')}
              problems={result.problems}
              onShow={onShow}
            />
          )}
        </Stack>
      </Section>
      <Section title={t('wizard.review.yaml')}>
        <Stack>
          <Quiet>{t('wizard.review.yaml.help')}</Quiet>
          <YamlEditor
            id="wizard-yaml"
            label={t('edit.manifest')}
            text={yaml.text}
            readOnly={isWriting}
            fault={yaml.fault && t('edit.broken')}
            onChange={text => {
              const next = yaml.type(text);
              if (next) {
                props.onDraft(next);
              }
            }}
          />
          {yaml.fault && (
            <Notice
              tone="error"
              title={faultText(t, yaml.fault)}
              role="alert"
              action={
                <Button size="small" onClick={yaml.reset}>
                  {t('wizard.review.undo')}
                </Button>
              }
            />
          )}
          <RenderedPreview
            instance={props.instance}
            manifest={yaml.text}
            enabled={
              result !== undefined && !refused && !yaml.fault && !isWriting
            }
            isNew
          />
          <ReasonField
            value={creation.reason}
            onChange={creation.setReason}
            disabled={isWriting}
            isLast
          />
        </Stack>
      </Section>
    </Stack>
  );
}
