import { quietColor } from '../health/tone';
import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { Quiet } from '../text/Quiet';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    maxWidth: 640,
    margin: theme.spacing(4, 'auto'),
    padding: theme.spacing(2),
    textAlign: 'center',
    overflowWrap: 'anywhere',
  },
  icon: { color: quietColor(theme), fontSize: 40, lineHeight: 1 },
  title: { fontSize: '1.15rem', fontWeight: 600, margin: theme.spacing(1, 0) },
  action: { marginTop: theme.spacing(2) },
}));

/**
 * Where there is nothing to show: why, and what to do.
 *
 * @public
 */
export function Blank(props: {
  icon?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  role?: 'alert' | 'status';
}) {
  const { icon, title, children, action, role } = props;
  const classes = useStyles();
  return (
    <div className={classes.root} role={role}>
      {icon && (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      <Typography component="h2" className={classes.title}>
        {title}
      </Typography>
      {children && <Quiet>{children}</Quiet>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
