import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { PlacedNode } from './layout';

/** Drawn at once where there was nothing: about a screen full. */
const FIRST = 40;
/** Drawn in one go after that: the page has to answer in between. */
const STEP = 30;
const PAUSE_MS = 16;

/**
 * More and more of the nodes, until all of them are drawn, those around the first view first. What is on
 * the screen already stays; of what is new, with an update or another filter, a part comes at a time.
 */
export function useGradually(
  nodes: PlacedNode[],
  home: string | undefined,
): PlacedNode[] {
  const drawn = useRef<ReadonlySet<string>>(new Set());
  const [step, next] = useReducer((count: number) => count + 1, 0);
  const shown = useMemo(
    () => partOf(nodes, drawn.current, home),
    // What is drawn changes with each step.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [nodes, home, step],
  );
  useEffect(() => {
    drawn.current = new Set(shown.map(idOf));
    if (shown.length >= nodes.length) {
      return undefined;
    }
    const timer = setTimeout(next, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [shown, nodes]);
  return shown;
}

function partOf(
  nodes: PlacedNode[],
  drawn: ReadonlySet<string>,
  home: string | undefined,
): PlacedNode[] {
  const room = drawn.size === 0 ? FIRST : STEP;
  const fresh = nodes.filter(node => !drawn.has(idOf(node)));
  if (fresh.length <= room) {
    return nodes;
  }
  const middle = nodes.find(node => idOf(node) === home)?.y ?? 0;
  const nearest = fresh
    .sort((a, b) => Math.abs(a.y - middle) - Math.abs(b.y - middle))
    .slice(0, room);
  return [...nodes.filter(node => drawn.has(idOf(node))), ...nearest];
}

function idOf({ drawn }: PlacedNode): string {
  return drawn.id;
}
