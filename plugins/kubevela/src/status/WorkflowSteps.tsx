import { makeStyles } from '@material-ui/core/styles';
import {
  quietColor,
  StepMark,
  useT,
  type WorkflowStep,
} from '@velastage/plugin-kubevela-react';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    fontSize: '0.85rem',
  },
  step: {
    display: 'grid',
    gridTemplateColumns: '112px minmax(0, 1fr)',
    columnGap: theme.spacing(1),
    padding: theme.spacing(0.25, 0),
    alignItems: 'start',
  },
  text: { overflowWrap: 'anywhere' },
  name: { fontWeight: 600 },
  quiet: { color: quietColor(theme) },
}));

/** The steps of a workflow in their order, sub-steps under their group. */
export function WorkflowSteps({ steps }: { steps: WorkflowStep[] }) {
  const classes = useStyles();
  const { t } = useT();
  return (
    <ol className={classes.list} aria-label={t('delivery.steps')}>
      {steps.map((step, index) => {
        const detail = [step.reason, step.message].filter(Boolean).join(': ');
        return (
          <li
            key={step.id ?? `${step.name}-${index}`}
            className={classes.step}
            style={{ paddingLeft: step.parent ? 24 : 0 }}
          >
            <StepMark phase={step.phase} />
            <span className={classes.text}>
              <span className={classes.name}>{step.name}</span>{' '}
              <span className={classes.quiet}>{step.type}</span>
              {detail && step.phase !== 'succeeded' && <div>{detail}</div>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
