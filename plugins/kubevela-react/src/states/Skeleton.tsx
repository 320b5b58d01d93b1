import { makeStyles } from '@material-ui/core/styles';
import { useT } from '../translation/useT';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
  },
  bar: {
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.hover,
    animation: '$pulse 1.6s ease-in-out infinite',
    '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
  },
  '@keyframes pulse': {
    '0%, 100%': { opacity: 1 },
    '50%': { opacity: 0.45 },
  },
}));

/**
 * The shape of what is on its way: one bar per height, in pixels.
 *
 * @public
 */
export function Skeleton({ heights }: { heights: number[] }) {
  const classes = useStyles();
  const { t } = useT();
  return (
    <div
      className={classes.root}
      role="status"
      aria-busy="true"
      aria-label={t('state.loading')}
    >
      {heights.map((height, index) => (
        <div key={index} className={classes.bar} style={{ height }} />
      ))}
    </div>
  );
}
