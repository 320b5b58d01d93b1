import { alpha, makeStyles } from '@material-ui/core/styles';
import { quietColor, toneColor } from '@velastage/plugin-kubevela-react';
import { NODE_HEIGHT_PX, NODE_WIDTH_PX } from './layout';

/** Below it the overview would cover what it shows. */
const MINIMAP_FROM_PX = 700;

/** The looks of the graph, out of the portal's theme. */
export const useGraphStyles = makeStyles(theme => ({
  frame: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.default,
    overflow: 'hidden',
    '& .react-flow': {
      '--xy-background-color': 'transparent',
      '--xy-edge-stroke': quietColor(theme),
      '--xy-minimap-background-color': theme.palette.background.paper,
      '--xy-minimap-mask-background-color': alpha(
        theme.palette.text.primary,
        0.12,
      ),
      '--xy-attribution-background-color': 'transparent',
      '--xy-controls-button-background-color': theme.palette.background.paper,
      '--xy-controls-button-background-color-hover':
        theme.palette.background.default,
      '--xy-controls-button-color': theme.palette.text.primary,
      '--xy-controls-button-color-hover': theme.palette.text.primary,
      '--xy-controls-button-border-color': theme.palette.divider,
    },
    '& .react-flow__attribution a': { color: quietColor(theme) },
    '& .react-flow__minimap': {
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      overflow: 'hidden',
      [theme.breakpoints.down(MINIMAP_FROM_PX)]: { display: 'none' },
    },
    '& .react-flow__handle': { visibility: 'hidden', pointerEvents: 'none' },
    '& .react-flow__edge': { pointerEvents: 'none' },
    '& .react-flow__edge-path': { strokeOpacity: 0.55 },
    '& .graph-link .react-flow__edge-path': {
      stroke: theme.palette.primary.main,
      strokeDasharray: '5 4',
      strokeOpacity: 0.8,
    },
  },
  canvas: { flex: 1, minHeight: 0 },
  node: {
    ...theme.typography.body2,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    boxSizing: 'border-box',
    width: NODE_WIDTH_PX,
    height: NODE_HEIGHT_PX,
    padding: theme.spacing(0, 1),
    textAlign: 'left',
    font: 'inherit',
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.paper,
    border: `1px solid ${theme.palette.divider}`,
    borderLeftWidth: 4,
    borderRadius: 4,
    cursor: 'pointer',
    '&:hover': { borderColor: theme.palette.text.secondary },
    '&:focus': { outline: 'none' },
    '&:focus-visible': {
      outline: `3px solid ${theme.palette.primary.main}`,
      outlineOffset: 1,
    },
  },
  still: { cursor: 'inherit' },
  error: { borderLeftColor: toneColor(theme, 'error') },
  warning: { borderLeftColor: toneColor(theme, 'warning') },
  selected: {
    borderColor: theme.palette.primary.main,
    boxShadow: `0 0 0 2px ${theme.palette.primary.main}`,
  },
  context: { borderStyle: 'dashed', fontStyle: 'italic' },
  fold: {
    boxShadow: `3px 3px 0 -1px ${theme.palette.background.paper}, 3px 3px 0 0 ${theme.palette.divider}`,
  },
  lines: { flex: 1, minWidth: 0, lineHeight: 1.25 },
  marks: { display: 'contents' },
  kind: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: '0.72rem',
    color: quietColor(theme),
  },
  name: {
    display: 'flex',
    whiteSpace: 'pre',
    fontSize: '0.84rem',
    fontWeight: 500,
  },
  head: { overflow: 'hidden', textOverflow: 'ellipsis' },
  tail: { flexShrink: 0 },
  tag: {
    padding: theme.spacing(0, 0.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 4,
    fontSize: '0.68rem',
  },
  icon: { fontSize: '1.15rem', color: quietColor(theme) },
}));

/** Names of the graph's style classes. */
export type GraphClasses = ReturnType<typeof useGraphStyles>;
