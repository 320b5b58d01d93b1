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

/** What is not drawn, and ways through what is. */
export function GraphBar(props: {
  /** How many resources match. */
  size: number;
  /** How many of them are in folds. */
  hidden: number;
  full: boolean;
  /** Undefined where nothing was unfolded. */
  onRefold?: () => void;
  /** Undefined where all that is drawn is well. */
  onNextBad?: () => void;
}) {
  const { size, hidden, full, onRefold, onNextBad } = props;
  const classes = useStyles();
  const { t } = useT();
  return (
    <div className={classes.bar}>
      <Quiet role="status">
        {hidden > 0
          ? t(full ? 'graph.hidden.full' : 'graph.hidden', {
              n: hidden.toLocaleString(),
            })
          : t('graph.resources', { count: size })}
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
