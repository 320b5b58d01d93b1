import { useLayoutEffect, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useVirtualizer } from '@tanstack/react-virtual';

const LINE_PX = 18;
const OVERSCAN_LINES = 30;
/** Up to here all lines are drawn, so that the browser's own search finds them. */
const VIRTUAL_FROM_LINES = 500;
/** Who is this close to the end wants to stay there. */
const END_PX = 40;

const useStyles = makeStyles(theme => ({
  root: {
    flex: 1,
    minHeight: 240,
    overflow: 'auto',
    fontFamily: 'monospace',
    fontSize: '0.78rem',
    lineHeight: `${LINE_PX}px`,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.default,
    color: theme.palette.text.primary,
    padding: theme.spacing(1),
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
  line: { height: LINE_PX, whiteSpace: 'pre' },
}));

/** Lines of a log; stays at the end while one is there. */
export function LogLines(props: {
  label: string;
  lines: string[];
  empty: string;
  atEnd: boolean;
}) {
  const { label, lines, empty, atEnd } = props;
  const classes = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const stick = useRef(true);
  const virtual = lines.length > VIRTUAL_FROM_LINES;
  const virtualizer = useVirtualizer({
    count: lines.length,
    enabled: virtual,
    getScrollElement: () => root.current,
    estimateSize: () => LINE_PX,
    overscan: OVERSCAN_LINES,
  });

  useLayoutEffect(() => {
    const element = root.current;
    if (element && atEnd && stick.current) {
      element.scrollTop = element.scrollHeight;
    }
  }, [lines.length, atEnd]);

  const items = virtualizer.getVirtualItems();
  const first = virtual ? items[0]?.index ?? 0 : 0;
  const last = virtual
    ? items[items.length - 1]?.index ?? -1
    : lines.length - 1;
  return (
    <div
      ref={root}
      className={classes.root}
      role="log"
      aria-label={label}
      aria-live="off"
      // What scrolls has to be reachable without a mouse.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onScroll={({ currentTarget: element }) => {
        stick.current =
          element.scrollHeight - element.scrollTop - element.clientHeight <
          END_PX;
      }}
    >
      {lines.length === 0 && empty}
      <div style={{ height: first * LINE_PX }} />
      {lines.slice(first, last + 1).map((line, index) => (
        <div key={first + index} className={classes.line}>
          {line}
        </div>
      ))}
      <div style={{ height: Math.max(0, lines.length - 1 - last) * LINE_PX }} />
    </div>
  );
}
