import { alpha, makeStyles, type Theme } from '@material-ui/core/styles';
import { quietColor } from '@velastage/plugin-kubevela-react';

const LINE_TINT = 0.14;
const WORD_TINT = 0.32;

/** Looks of a line, in both forms of a comparison. */
export const useDiffStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontFamily: 'monospace',
    fontSize: '0.8rem',
    lineHeight: 1.5,
    color: theme.palette.text.primary,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.default,
    '& td': { verticalAlign: 'top', padding: theme.spacing(0, 0.75) },
  },
  number: {
    width: '1%',
    minWidth: '3em',
    textAlign: 'right',
    userSelect: 'none',
    color: quietColor(theme),
    whiteSpace: 'nowrap',
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  half: { width: '49%', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  removed: { backgroundColor: tint(theme, 'error', LINE_TINT) },
  added: { backgroundColor: tint(theme, 'success', LINE_TINT) },
  removedWord: {
    backgroundColor: tint(theme, 'error', WORD_TINT),
    color: 'inherit',
    textDecoration: 'none',
  },
  addedWord: {
    backgroundColor: tint(theme, 'success', WORD_TINT),
    color: 'inherit',
    textDecoration: 'none',
  },
  fold: { backgroundColor: theme.palette.action.hover },
}));

function tint(theme: Theme, color: 'error' | 'success', opacity: number) {
  const { main } = theme.palette[color];
  try {
    return alpha(main, opacity);
  } catch {
    // A theme may give colours that MUI cannot compute with (`var(--x)`); the sign before the line remains.
    return 'transparent';
  }
}
