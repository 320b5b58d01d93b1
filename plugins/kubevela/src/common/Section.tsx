import { useId, type ReactNode } from 'react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(1.5, 2, 2), minWidth: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
  title: { fontSize: '1rem', fontWeight: 600 },
}));

/** A part of a screen under a heading. */
export function Section(props: {
  title: string;
  /** Beside the heading, for example a mark. */
  aside?: ReactNode;
  children?: ReactNode;
  /** Of the part itself, to lead to it. */
  id?: string;
}) {
  const classes = useStyles();
  const id = useId();
  return (
    <Paper
      component="section"
      id={props.id}
      variant="outlined"
      className={classes.root}
      aria-labelledby={id}
    >
      <div className={classes.head}>
        <Typography component="h2" id={id} className={classes.title}>
          {props.title}
        </Typography>
        {props.aside}
      </div>
      {props.children}
    </Paper>
  );
}
