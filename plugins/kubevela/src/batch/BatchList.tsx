import { useId, useMemo } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  Quiet,
  useT,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { batchNames } from './batchNames';
import { BatchRow } from './BatchRow';
import type { BatchPlan } from './useBatchPlan';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    '& .MuiButton-root': { textTransform: 'none' },
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
}));

/** The instances: which of them take part, and what came of it. */
export function BatchList(props: {
  instances: InstanceSummary[];
  plan: BatchPlan;
}) {
  const { instances, plan } = props;
  const { stage, able, checked, setChecked } = plan;
  const classes = useStyles();
  const { t } = useT();
  const rowId = useId();
  const names = useMemo(() => batchNames(instances), [instances]);
  const toggle = (key: string) =>
    setChecked(before => {
      const next = new Set(before);
      if (!next.delete(key)) {
        next.add(key);
      }
      return next;
    });
  return (
    <div>
      {stage === 'choose' && plan.operation !== undefined && (
        <div className={classes.head}>
          <Quiet role="status">
            {t('batch.chosen', {
              n: String(plan.items.length),
              able: String(able.length),
              all: String(instances.length),
            })}
          </Quiet>
          <span>
            <Button
              size="small"
              onClick={() => setChecked(new Set(able.map(({ key }) => key)))}
            >
              {t('batch.all')}
            </Button>
            <Button size="small" onClick={() => setChecked(new Set())}>
              {t('batch.none')}
            </Button>
          </span>
        </div>
      )}
      <ul className={classes.list} aria-label={t('batch.instances')}>
        {instances.map((instance, index) => {
          const { possible, reason } = plan.offerOf(instance);
          return (
            <BatchRow
              key={instance.key}
              id={`${rowId}-${index}`}
              name={names.get(instance.key) ?? instance.name}
              instance={instance}
              possible={possible}
              reason={reason}
              checked={checked.has(instance.key)}
              state={plan.states.get(instance.key)}
              choosing={stage === 'choose'}
              onToggle={() => toggle(instance.key)}
            />
          );
        })}
      </ul>
    </div>
  );
}
