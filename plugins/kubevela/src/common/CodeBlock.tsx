import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    margin: 0,
    padding: theme.spacing(1, 1.5),
    fontFamily: 'monospace',
    fontSize: '0.8rem',
    lineHeight: 1.5,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    overflow: 'auto',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.default,
    color: theme.palette.text.primary,
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
}));

/** Text as the cluster wrote it. */
export function CodeBlock(props: {
  text: string;
  /** What the text is, for screen readers. */
  label: string;
  maxHeight?: number | string;
}) {
  const classes = useStyles();
  return (
    <pre
      className={classes.root}
      style={{ maxHeight: props.maxHeight ?? 320 }}
      role="region"
      aria-label={props.label}
      // What scrolls has to be reachable without a mouse.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {props.text}
    </pre>
  );
}
