import { useId, type ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useT, type WorkflowStep } from '@velastage/plugin-kubevela-react';
import { StepBox } from './StepBox';
import { groupedSteps, stepId } from './steps';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.75),
  },
  inner: { padding: theme.spacing(0.75, 0, 0, 2) },
  details: { padding: theme.spacing(1.5, 0, 1.5, 1) },
}));

/** The steps of a workflow in their order, what is chosen unfolded under it. */
export function WorkflowList(props: {
  steps: WorkflowStep[];
  selected: string | undefined;
  onSelect(id: string | undefined): void;
  details(step: WorkflowStep): ReactNode;
}) {
  const { steps, selected, onSelect, details } = props;
  const classes = useStyles();
  const { t } = useT();
  const listId = useId();
  const entry = (step: WorkflowStep, inner: WorkflowStep[] = []) => {
    const id = stepId(step);
    const detailsId = `${listId}-${id}`;
    return (
      <li key={id}>
        <StepBox
          id={id}
          step={step}
          steps={steps}
          selected={id === selected}
          controls={detailsId}
          onSelect={() => onSelect(id === selected ? undefined : id)}
        />
        {id === selected && (
          <div id={detailsId} className={classes.details}>
            {details(step)}
          </div>
        )}
        {inner.length > 0 && (
          <ol className={`${classes.list} ${classes.inner}`}>
            {inner.map(each => entry(each))}
          </ol>
        )}
      </li>
    );
  };
  return (
    <ol className={classes.list} aria-label={t('delivery.steps')}>
      {groupedSteps(steps).map(({ step, children }) => entry(step, children))}
    </ol>
  );
}
