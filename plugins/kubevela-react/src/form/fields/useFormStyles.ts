import { makeStyles } from '@material-ui/core/styles';
import { quietColor, toneColor } from '../../health/tone';

/** So wide that two fields stand side by side in a dialog, and one on a telephone. */
const COLUMN_PX = 230;

export const useFormStyles = makeStyles(theme => ({
  grid: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${COLUMN_PX}px), 1fr))`,
    gap: theme.spacing(2),
    alignItems: 'start',
    minWidth: 0,
  },
  whole: { gridColumn: '1 / -1', minWidth: 0 },
  section: {
    minWidth: 0,
    margin: 0,
    padding: theme.spacing(0, 0, 0, 1.5),
    border: 0,
    borderLeft: `2px solid ${theme.palette.divider}`,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    minHeight: 30,
  },
  title: { fontWeight: 600, fontSize: '0.9rem', overflowWrap: 'anywhere' },
  toggle: {
    display: 'inline-flex',
    alignItems: 'center',
    padding: 0,
    border: 0,
    borderRadius: 2,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontSize: '0.9rem',
    fontWeight: 600,
    textAlign: 'left',
    cursor: 'pointer',
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  help: {
    color: quietColor(theme),
    fontSize: '0.8rem',
    lineHeight: 1.4,
    overflowWrap: 'anywhere',
  },
  label: { '&.Mui-error': { color: toneColor(theme, 'error') } },
  quiet: { color: quietColor(theme) },
  error: { color: toneColor(theme, 'error') },
  warning: { color: theme.palette.text.primary },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    paddingTop: theme.spacing(1),
    minWidth: 0,
  },
  row: {
    display: 'flex',
    gap: theme.spacing(1),
    alignItems: 'flex-start',
    minWidth: 0,
  },
  grow: { flex: 1, minWidth: 0 },
  add: { textTransform: 'none', alignSelf: 'flex-start' },
  mono: { fontFamily: 'monospace', fontSize: '0.85rem', lineHeight: 1.5 },
}));
