import type { ReactNode } from 'react';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type { Look } from './looks';
import { toneColor } from './tone';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
    verticalAlign: 'middle',
  },
  icon: { fontSize: '1.15rem', flexShrink: 0 },
}));

/** A shape with a word, or a shape that says its word to a screen reader and on hover. */
export function Mark(props: {
  look: Look;
  /** What it says, for example `Degraded`. */
  word: string;
  /** What it says where the word alone is not enough, for example `Health: Degraded`. */
  label: string;
  iconOnly?: boolean;
  /** More for the hover text, for example the cluster's own message. */
  hint?: ReactNode;
  className?: string;
}) {
  const { look, word, label, iconOnly, hint, className } = props;
  const classes = useStyles();
  const theme = useTheme();
  const { Icon } = look;
  const title = [label, hint].filter(Boolean).join(': ');
  const icon = (
    <Icon
      className={classes.icon}
      style={{ color: toneColor(theme, look.tone) }}
      aria-hidden
    />
  );
  return iconOnly ? (
    <span
      role="img"
      aria-label={label}
      title={title}
      className={`${classes.root} ${className ?? ''}`}
    >
      {icon}
    </span>
  ) : (
    <span className={`${classes.root} ${className ?? ''}`} title={title}>
      {icon}
      <span>{word}</span>
    </span>
  );
}
