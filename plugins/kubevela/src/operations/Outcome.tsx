import { useEffect, useState } from 'react';
import CircularProgress from '@material-ui/core/CircularProgress';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import {
  Notice,
  useT,
  type ResourceOperation,
} from '@velastage/plugin-kubevela-react';

/** A watch tells of a change within a second or two; after this the silence itself is news. */
const SLOW_MS = 20_000;

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1) },
  pending: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** A write that the cluster accepted: awaited at first, then as the cluster shows it. */
export function Outcome(props: {
  operation: ResourceOperation;
  seen: boolean;
  onClose(): void;
}) {
  const { operation, seen, onClose } = props;
  const classes = useStyles();
  const { t } = useT();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (seen) {
      return undefined;
    }
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [operation, seen]);
  return (
    <div className={classes.root}>
      <Notice
        tone={seen ? 'ok' : 'busy'}
        role="status"
        action={
          <IconButton
            size="small"
            onClick={onClose}
            aria-label={t('operations.dismiss')}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        }
      >
        {seen ? (
          t(`operations.done.${operation.name}`)
        ) : (
          <span className={classes.pending}>
            <CircularProgress size={14} color="inherit" aria-hidden />
            {t(slow ? 'operations.slow' : 'operations.pending')}
          </span>
        )}
      </Notice>
    </div>
  );
}
