import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    '& .MuiButton-root': { textTransform: 'none' },
  },
  end: {
    marginLeft: 'auto',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** Filters in a row, and at its end what else there is to do. */
export function FilterBar(props: { children: ReactNode; end?: ReactNode }) {
  const classes = useStyles();
  return (
    <div className={classes.bar}>
      {props.children}
      {props.end && <div className={classes.end}>{props.end}</div>}
    </div>
  );
}
