import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  stack: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    minWidth: 0,
    // Tables and lists are plain elements; they take the theme's letters from here.
    ...theme.typography.body2,
    color: theme.palette.text.primary,
  },
}));

/** Parts under each other with even gaps. */
export function Stack({ children }: { children?: ReactNode }) {
  return <div className={useStyles().stack}>{children}</div>;
}
