import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { alpha, makeStyles, useTheme } from '@material-ui/core/styles';
import ErrorIcon from '@material-ui/icons/Error';
import InfoIcon from '@material-ui/icons/Info';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import WarningIcon from '@material-ui/icons/Warning';
import { toneColor, type Tone } from '../health/tone';

const ICONS = {
  ok: CheckCircleIcon,
  busy: InfoIcon,
  warning: WarningIcon,
  error: ErrorIcon,
  muted: InfoIcon,
};

const TINT = 0.08;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1.5),
    alignItems: 'flex-start',
    padding: theme.spacing(1.25, 1.5),
    borderRadius: theme.shape.borderRadius,
    borderLeft: '4px solid',
    backgroundColor: theme.palette.background.paper,
    minWidth: 0,
  },
  body: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  title: { fontWeight: 600, fontSize: 'inherit' },
  actions: { flexShrink: 0 },
}));

/**
 * A sentence that matters, with its tone as shape and colour.
 *
 * @public
 */
export function Notice(props: {
  tone: Tone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** `alert` is read out at once, `status` when there is time; leave it out for what was there from the start. */
  role?: 'alert' | 'status';
}) {
  const { tone, title, children, action, role } = props;
  const classes = useStyles();
  const theme = useTheme();
  const color = toneColor(theme, tone);
  const Icon = ICONS[tone];
  return (
    <div
      className={classes.root}
      role={role}
      style={{
        borderLeftColor: color,
        backgroundImage: `linear-gradient(${tint(color)}, ${tint(color)})`,
      }}
    >
      <Icon style={{ color }} fontSize="small" aria-hidden />
      <div className={classes.body}>
        {title && (
          <Typography component="div" className={classes.title}>
            {title}
          </Typography>
        )}
        {children && (
          <Typography component="div" variant="body2">
            {children}
          </Typography>
        )}
      </div>
      {action && <div className={classes.actions}>{action}</div>}
    </div>
  );
}

function tint(color: string) {
  try {
    return alpha(color, TINT);
  } catch {
    return 'transparent';
  }
}
