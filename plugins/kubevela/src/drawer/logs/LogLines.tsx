import { useLayoutEffect, useRef } from 'react';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useVirtualizer } from '@tanstack/react-virtual';
import { quietColor } from '@velastage/plugin-kubevela-react';
import type { LogLine } from './LogBuffer';
import { cutMatches } from './matches';
import { podColor } from './podColors';
import type { PodOfLog } from './podsOfLog';

const LINE_PX = 18;
const OVERSCAN_LINES = 30;
/** Up to here all lines are drawn, so that the browser's own search finds them. */
const VIRTUAL_FROM_LINES = 500;
/** Who is this close to the end wants to stay there. */
const END_PX = 40;
/** `10:00:00.123` of an ISO time: milliseconds are enough for eyes. */
const CLOCK = { start: 11, end: 23 };

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
  time: { color: quietColor(theme) },
  match: {
    backgroundColor: theme.palette.type === 'dark' ? '#6b5900' : '#ffe58a',
    color: 'inherit',
  },
}));

/** Lines of a log, each with its pod in front where there are several; stays at the end while one is there. */
export function LogLines(props: {
  label: string;
  lines: LogLine[];
  /** By name; without entries lines name no pod. */
  pods: ReadonlyMap<string, PodOfLog>;
  times: boolean;
  /** Marked in each line. */
  search: string;
  empty: string;
  atEnd: boolean;
}) {
  const { label, lines, pods, times, search, empty, atEnd } = props;
  const classes = useStyles();
  const theme = useTheme();
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

  const last = lines[lines.length - 1]?.id;
  useLayoutEffect(() => {
    const element = root.current;
    if (element && atEnd && stick.current) {
      element.scrollTop = element.scrollHeight;
    }
  }, [last, atEnd]);

  const items = virtualizer.getVirtualItems();
  const from = virtual ? items[0]?.index ?? 0 : 0;
  const to = virtual ? items[items.length - 1]?.index ?? -1 : lines.length - 1;
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
      <div style={{ height: from * LINE_PX }} />
      {lines.slice(from, to + 1).map(line => {
        const pod = pods.get(line.pod);
        return (
          <div key={line.id} className={classes.line}>
            {pod && (
              <span
                style={{ color: podColor(theme, pod.index) }}
                title={`${line.pod}/${line.container}`}
              >
                {prefixOf(line, pod)}{' '}
              </span>
            )}
            {times && line.time && (
              <time dateTime={line.time} className={classes.time}>
                {line.time.slice(CLOCK.start, CLOCK.end).replace('Z', '')}{' '}
              </time>
            )}
            {cutMatches(line.text, search).map((piece, index) =>
              piece.match ? (
                <mark key={index} className={classes.match}>
                  {piece.text}
                </mark>
              ) : (
                piece.text
              ),
            )}
          </div>
        );
      })}
      <div style={{ height: Math.max(0, lines.length - 1 - to) * LINE_PX }} />
    </div>
  );
}

function prefixOf(line: LogLine, { short, several }: PodOfLog): string {
  return several ? `${short}/${line.container}` : short;
}
