import { quietColor } from '@velastage/plugin-kubevela-react';
import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  summary: {
    cursor: 'pointer',
    color: quietColor(theme),
    fontSize: '0.85rem',
    width: 'fit-content',
    borderRadius: 2,
    '&:hover': { color: theme.palette.text.primary },
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  body: { paddingTop: theme.spacing(1) },
}));

/** Something that is one click away; the browser's own element, so keyboard and search find it. */
export function Disclosure(props: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  onToggle?(open: boolean): void;
}) {
  const classes = useStyles();
  return (
    <details
      open={props.open}
      onToggle={event => props.onToggle?.(event.currentTarget.open)}
    >
      <summary className={classes.summary}>{props.summary}</summary>
      <div className={classes.body}>{props.children}</div>
    </details>
  );
}
