import Button from '@material-ui/core/Button';
import { DialogButtons } from '../common/DialogButtons';
import { makeStyles } from '@material-ui/core/styles';
import { useT } from '@velastage/plugin-kubevela-react';
import type { BatchPlan } from './useBatchPlan';

const useStyles = makeStyles(theme => ({
  actions: {
    flexWrap: 'wrap',
    gap: theme.spacing(1),
  },
}));

/** What can be done next: begin, stop, look again, close. */
export function BatchActions(props: { plan: BatchPlan; onClose(): void }) {
  const { plan, onClose } = props;
  const { operation, items, left } = plan;
  const classes = useStyles();
  const { t } = useT();
  if (plan.stage === 'choose') {
    return (
      <DialogButtons className={classes.actions}>
        <Button onClick={onClose}>
          {t(plan.isDecided ? 'batch.close' : 'operations.cancel')}
        </Button>
        <Button
          variant="contained"
          color={plan.deletes ? 'secondary' : 'primary'}
          disabled={!plan.ready}
          onClick={plan.begin}
        >
          {operation
            ? t('batch.begin', {
                operation: t(`operations.${operation}`),
                n: String(items.length),
              })
            : t('batch.choose')}
        </Button>
      </DialogButtons>
    );
  }
  return (
    <DialogButtons className={classes.actions}>
      {plan.running ? (
        <Button onClick={plan.stop}>{t('batch.stop')}</Button>
      ) : (
        <>
          {left.length > 0 && (
            <Button onClick={plan.lookAgain}>
              {t('batch.retry', { n: String(left.length) })}
            </Button>
          )}
          <Button variant="contained" color="primary" onClick={onClose}>
            {t('batch.close')}
          </Button>
        </>
      )}
    </DialogButtons>
  );
}
