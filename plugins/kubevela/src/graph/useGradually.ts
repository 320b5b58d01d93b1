import { useEffect, useMemo, useState } from 'react';
import type { PlacedNode } from './layout';

/** Drawn at once: about a screen full. */
const FIRST = 60;
/** Drawn in one go after that: the page has to answer in between. */
const STEP = 30;
const PAUSE_MS = 16;

/**
 * More and more of the nodes, until all of them are drawn, those around the first view first. Nodes
 * that come later, with an update, are drawn at once where they are few.
 */
export function useGradually(
  nodes: PlacedNode[],
  home: string | undefined,
): PlacedNode[] {
  const [count, setCount] = useState(FIRST);
  const done = count >= nodes.length;
  useEffect(() => {
    if (done) {
      return undefined;
    }
    const timer = setTimeout(() => setCount(count + STEP), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [done, count]);
  return useMemo(() => {
    if (done) {
      return nodes;
    }
    const middle = nodes.find(({ drawn }) => drawn.id === home)?.y ?? 0;
    const nearest = [...nodes].sort(
      (a, b) => Math.abs(a.y - middle) - Math.abs(b.y - middle),
    );
    return nearest.slice(0, count);
  }, [nodes, home, done, count]);
}
