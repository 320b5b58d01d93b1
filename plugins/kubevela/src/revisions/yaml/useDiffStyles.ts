import { makeStyles } from '@material-ui/core/styles';
import { quietColor } from '@velastage/plugin-kubevela-react';
import { diffTint } from '../../common/diffTint';

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
  removed: { backgroundColor: diffTint(theme, 'error', 'line') },
  added: { backgroundColor: diffTint(theme, 'success', 'line') },
  fold: { backgroundColor: theme.palette.action.hover },
}));
