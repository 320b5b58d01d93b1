import { makeStyles } from '@material-ui/core/styles';
import { quietColor } from '@velastage/plugin-kubevela-react';

const MAX_CHIPS = 4;

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: 4, alignItems: 'center' },
  chip: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 10,
    padding: theme.spacing(0, 0.75),
    fontSize: '0.78rem',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  more: { color: quietColor(theme), fontSize: '0.78rem' },
}));

/** Clusters by name, small; those that do not fit are counted and named on hover. */
export function ClusterChips({ clusters }: { clusters: string[] }) {
  const classes = useStyles();
  const left = clusters.slice(MAX_CHIPS);
  return (
    <div className={classes.root} title={clusters.join(', ')}>
      {clusters.slice(0, MAX_CHIPS).map(cluster => (
        <span key={cluster} className={classes.chip}>
          {cluster}
        </span>
      ))}
      {left.length > 0 && <span className={classes.more}>+{left.length}</span>}
    </div>
  );
}
