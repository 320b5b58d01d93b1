import Checkbox from '@material-ui/core/Checkbox';
import CircularProgress from '@material-ui/core/CircularProgress';
import { makeStyles } from '@material-ui/core/styles';
import DoneIcon from '@material-ui/icons/CheckCircleOutline';
import FailedIcon from '@material-ui/icons/ErrorOutline';
import QueuedIcon from '@material-ui/icons/HourglassEmpty';
import {
  DeliveryMark,
  HealthMark,
  Quiet,
  quietColor,
  toneColor,
  useT,
  type InstanceSummary,
} from '@velastage/plugin-kubevela-react';
import { stringifyInstanceRef } from '@velastage/plugin-kubevela-common';
import { refOf } from '../common/instanceNames';
import type { BatchState } from './useBatch';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'grid',
    gridTemplateColumns: '42px minmax(0, 1fr)',
    alignItems: 'center',
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  mark: { display: 'flex', justifyContent: 'center' },
  label: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(1.5),
    padding: theme.spacing(0.75, 0),
    overflowWrap: 'anywhere',
  },
  off: { color: quietColor(theme) },
  name: { fontWeight: 600 },
  where: { fontFamily: 'monospace', fontSize: '0.8rem' },
  marks: {
    display: 'inline-flex',
    gap: theme.spacing(1.5),
    marginLeft: 'auto',
  },
  says: { flexBasis: '100%' },
  failed: { color: toneColor(theme, 'error'), whiteSpace: 'pre-wrap' },
  done: { color: toneColor(theme, 'ok') },
}));

/** One instance of a batch: whether it takes part, and what came of it. */
export function BatchRow(props: {
  id: string;
  name: string;
  instance: InstanceSummary;
  /** Undefined while it is not known whether it can be done. */
  possible: boolean | undefined;
  /** Why it cannot be done. */
  reason: string | undefined;
  checked: boolean;
  /** Of the last attempt. */
  state: BatchState | undefined;
  /** Whether it can be chosen now. */
  choosing: boolean;
  onToggle(): void;
}) {
  const { id, name, instance, possible, reason, checked, state } = props;
  const { choosing, onToggle } = props;
  const classes = useStyles();
  const { t } = useT();
  const over = state?.is === 'done';
  const canChoose = choosing && !over;
  return (
    <li className={classes.row}>
      {canChoose ? (
        <Checkbox
          id={id}
          size="small"
          color="primary"
          disabled={!possible}
          checked={checked && possible === true}
          inputProps={{ 'aria-describedby': `${id}-says` }}
          onChange={onToggle}
        />
      ) : (
        <span className={classes.mark} aria-hidden>
          <Mark state={state} />
        </span>
      )}
      <label
        htmlFor={canChoose ? id : undefined}
        className={`${classes.label} ${
          canChoose && possible === false ? classes.off : ''
        }`}
      >
        <span className={classes.name}>{name}</span>
        <span className={classes.where}>
          {stringifyInstanceRef(refOf(instance))}
        </span>
        {/* As it was before: beside a result it would be taken for one. */}
        {canChoose && (
          <span className={classes.marks}>
            <HealthMark health={instance.health.status} iconOnly />
            <DeliveryMark delivery={instance.delivery.state} iconOnly />
          </span>
        )}
        <span id={`${id}-says`} className={classes.says}>
          {state?.is === 'failed' && (
            <span className={classes.failed}>
              {t('batch.state.failed', { why: state.why })}
            </span>
          )}
          {state && state.is !== 'failed' && (
            <Quiet>{t(`batch.state.${state.is}`)}</Quiet>
          )}
          {!state && canChoose && possible === undefined && (
            <Quiet>{t('batch.asking')}</Quiet>
          )}
          {canChoose && possible === false && <Quiet>{reason}</Quiet>}
        </span>
      </label>
    </li>
  );
}

function Mark({ state }: { state: BatchState | undefined }) {
  const classes = useStyles();
  switch (state?.is) {
    case 'running':
      return <CircularProgress size={18} />;
    case 'done':
      return <DoneIcon fontSize="small" className={classes.done} />;
    case 'failed':
      return <FailedIcon fontSize="small" className={classes.failed} />;
    case undefined:
      return null;
    default:
      return <QueuedIcon fontSize="small" className={classes.off} />;
  }
}
