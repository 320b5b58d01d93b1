import { useId, useState } from 'react';
import Dialog from '@material-ui/core/Dialog';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import LinearProgress from '@material-ui/core/LinearProgress';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useT, type InstanceSummary } from '@velastage/plugin-kubevela-react';
import { DeletionFields } from '../operations/DeletionFields';
import { BatchActions } from './BatchActions';
import { BatchList } from './BatchList';
import { Consequences } from './Consequences';
import { OperationSelect } from './OperationSelect';
import { useBatchPlan, type BatchPlan } from './useBatchPlan';

const useStyles = makeStyles(theme => ({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    paddingTop: 0,
    ...theme.typography.body2,
  },
}));

/** One operation on several instances: on which, what comes of it, and the result for each. */
export function BatchDialog(props: {
  instances: InstanceSummary[];
  /** Whether they were chosen already; else none is. */
  chosen?: boolean;
  /** Told of those that were deleted. */
  onClose(deleted: InstanceSummary[]): void;
}) {
  const { chosen = false } = props;
  const classes = useStyles();
  const { t } = useT();
  const titleId = useId();
  const narrow = useMediaQuery(useTheme().breakpoints.down('xs'));
  // Those that there were when it was opened: what is decided on does not change under one's hands.
  const [instances] = useState(props.instances);
  const plan = useBatchPlan(instances, chosen);
  const { operation, items, deletion } = plan;
  const isAsking = plan.stage === 'choose' && items.length > 0;
  const number = String(items.length);
  const onClose = () => props.onClose(plan.deletes ? plan.done : []);
  return (
    <Dialog
      open
      // Results stay until somebody has read them: neither a click beside it nor a slip of the hand closes it.
      onClose={plan.isDecided ? undefined : onClose}
      aria-labelledby={titleId}
      maxWidth="md"
      fullWidth
      fullScreen={narrow}
    >
      <DialogTitle id={titleId}>{t('batch.title')}</DialogTitle>
      <DialogContent className={classes.content}>
        {operation && plan.isDecided ? (
          <strong>{t(`operations.${operation}`)}</strong>
        ) : (
          <OperationSelect value={operation} onChange={plan.choose} />
        )}
        {plan.stage === 'results' && <Progress plan={plan} />}
        <BatchList instances={instances} plan={plan} />
        {isAsking && (
          <Consequences
            instances={items.map(({ instance }) => instance)}
            keepsResources={deletion.keepResources}
            notesOf={each => plan.offerOf(each).consequences}
          />
        )}
        {isAsking && plan.deletes && (
          <DeletionFields
            name={number}
            label={t('batch.typeNumber', { n: number })}
            value={deletion}
            disabled={false}
            onChange={plan.setDeletion}
          />
        )}
      </DialogContent>
      <BatchActions plan={plan} onClose={onClose} />
    </Dialog>
  );
}

function Progress({ plan }: { plan: BatchPlan }) {
  const { t } = useT();
  const { states, running, done, failed } = plan;
  return (
    <div>
      <div role="status">
        {t(running ? 'batch.progress' : 'batch.over', {
          done: String(done.length),
          failed: String(failed.length),
          all: String(states.size),
        })}
      </div>
      <LinearProgress
        variant="determinate"
        aria-label={t('batch.progress.bar')}
        value={(100 * (done.length + failed.length)) / Math.max(1, states.size)}
      />
    </div>
  );
}
