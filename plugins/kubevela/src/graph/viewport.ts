import { NODE_HEIGHT_PX, NODE_WIDTH_PX } from './layout';

/** What part of the graph is seen, as React Flow has it: `screen = graph * zoom + (x, y)`. */
export interface Viewport {
  x: number;
  y: number;
  zoom: number;
}

/** Sizes and places in pixels. */
export interface Size {
  width: number;
  height: number;
}

const MARGIN_PX = 20;
/** Smaller than this the names can no longer be read. */
const READABLE_ZOOM = 0.8;

/**
 * The view to begin with: all of it where that can be read, else its beginning, or the place of the
 * node that matters (its upper left corner).
 */
export function homeViewport(
  graph: Size,
  screen: Size,
  focus?: { x: number; y: number },
): Viewport {
  const fit = Math.min(
    (screen.width - 2 * MARGIN_PX) / graph.width,
    (screen.height - 2 * MARGIN_PX) / graph.height,
  );
  const zoom = Math.max(READABLE_ZOOM, Math.min(1, fit));
  return {
    zoom,
    x: axis(graph.width, screen.width, zoom, focus && focus.x, NODE_WIDTH_PX),
    y: axis(
      graph.height,
      screen.height,
      zoom,
      focus && focus.y,
      NODE_HEIGHT_PX,
    ),
  };
}

function axis(
  graph: number,
  screen: number,
  zoom: number,
  focus: number | undefined,
  node: number,
): number {
  const begin = MARGIN_PX;
  if (focus === undefined || graph * zoom + 2 * MARGIN_PX <= screen) {
    return begin;
  }
  const end = screen - MARGIN_PX - graph * zoom;
  const centred = screen / 2 - (focus + node / 2) * zoom;
  return Math.min(begin, Math.max(end, centred));
}

/** Whether a node is wholly on the screen. */
export function isInView(
  node: { x: number; y: number },
  screen: Size,
  { x, y, zoom }: Viewport,
): boolean {
  const left = node.x * zoom + x;
  const top = node.y * zoom + y;
  return (
    left >= 0 &&
    top >= 0 &&
    left + NODE_WIDTH_PX * zoom <= screen.width &&
    top + NODE_HEIGHT_PX * zoom <= screen.height
  );
}
