import type { ReactNode } from 'react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { quietColor } from '../health/tone';

const useStyles = makeStyles(theme => ({ root: { color: quietColor(theme) } }));

/**
 * Text that stands back.
 *
 * @public
 */
export function Quiet(props: { children?: ReactNode; role?: 'status' }) {
  return (
    <Typography
      component="div"
      variant="body2"
      className={useStyles().root}
      role={props.role}
    >
      {props.children}
    </Typography>
  );
}
