import { makeStyles } from '@material-ui/core/styles';
import {
  formatSpan,
  quietColor,
  StepMark,
  useT,
  type Rollout,
  type RolloutStep,
} from '@velastage/plugin-kubevela-react';

const SECOND_MS = 1_000;
/** Marks of a current step that stands still. */
const STANDING: ReadonlySet<Rollout['phase']> = new Set([
  'Waiting',
  'Pausing',
  'Paused',
]);

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(1),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 190px), 1fr))',
  },
  step: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.25),
    padding: theme.spacing(1, 1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    overflowWrap: 'anywhere',
    fontSize: '0.85rem',
  },
  current: {
    borderColor: theme.palette.text.primary,
    boxShadow: `inset 0 0 0 1px ${theme.palette.text.primary}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: theme.spacing(1),
    fontWeight: 600,
  },
  quiet: { color: quietColor(theme) },
}));

/** The steps of a rollout in their order; the one that it is at stands out. */
export function RolloutSteps(props: { rollout: Rollout; name: string }) {
  const { steps, phase } = props.rollout;
  const classes = useStyles();
  const { t, word } = useT();
  return (
    <ol
      className={classes.list}
      aria-label={t('rollout.steps', { name: props.name })}
    >
      {steps.map((step, index) => (
        <li
          key={index}
          className={`${classes.step} ${
            step.state === 'current' ? classes.current : ''
          }`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className={classes.head}>
            <span>{t('rollout.step', { n: String(index + 1) })}</span>
            <StepMark phase={markOf(step, phase)} />
          </span>
          {step.action && <span>{word('rollout.action', step.action)}</span>}
          {step.detail && <span className={classes.quiet}>{step.detail}</span>}
          {step.replicas && (
            <span>{t('rollout.step.pods', { share: step.replicas })}</span>
          )}
          {step.traffic && (
            <span>{t('rollout.step.traffic', { share: step.traffic })}</span>
          )}
          {step.approval && (
            <span className={classes.quiet}>
              {t(
                changes(step)
                  ? 'rollout.step.approval'
                  : 'rollout.step.approval.only',
              )}
            </span>
          )}
          {step.pauseSeconds !== undefined && (
            <span className={classes.quiet}>
              {t(
                changes(step)
                  ? 'rollout.step.pause'
                  : 'rollout.step.pause.only',
                { span: formatSpan(t, step.pauseSeconds * SECOND_MS) },
              )}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Whether a step does more than wait. */
function changes({ replicas, traffic }: RolloutStep): boolean {
  return replicas !== undefined || traffic !== undefined;
}

/** The phase of a workflow step that says the same. */
function markOf({ state }: RolloutStep, phase: Rollout['phase']): string {
  if (state === 'current') {
    return STANDING.has(phase) ? 'suspending' : 'running';
  }
  return state === 'done' ? 'succeeded' : 'pending';
}
