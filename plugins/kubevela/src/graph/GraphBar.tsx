import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Quiet, useT } from '@velastage/plugin-kubevela-react';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: 39,
    padding: theme.spacing(0.25, 1),
    borderBottom: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    '& .MuiButton-root': { textTransform: 'none' },
  },
}));

/** What is not drawn, and ways through what is; nothing where all is drawn and well. */
export function GraphBar(props: {
  /** How many resources are in folds. */
  hidden: number;
  full: boolean;
  /** Undefined where nothing was unfolded. */
  onRefold?: () => void;
  /** Undefined where all that is drawn is well. */
  onNextBad?: () => void;
}) {
  const { hidden, full, onRefold, onNextBad } = props;
  const classes = useStyles();
  const { t } = useT();
  if (hidden === 0 && !onRefold && !onNextBad) {
    return null;
  }
  return (
    <div className={classes.bar}>
      <Quiet role="status">
        {hidden > 0 &&
          t(full ? 'graph.hidden.full' : 'graph.hidden', {
            n: hidden.toLocaleString(),
          })}
      </Quiet>
      {onRefold && (
        <Button size="small" onClick={onRefold}>
          {t('graph.refold')}
        </Button>
      )}
      {onNextBad && (
        <Button size="small" onClick={onNextBad} style={{ marginLeft: 'auto' }}>
          {t('graph.nextBad')}
        </Button>
      )}
    </div>
  );
}
