import type { GraphEdge } from './edges';
import type { Layout } from './layout';

/** Which ends of lines a node has: on its left, on its right, and on its right for lines from there. */
export interface LineEnds {
  in?: boolean;
  out?: boolean;
  back?: boolean;
}

/** Where a line ends at its target: `back` where that is not further right than its source. */
export function targetEnd(
  { source, target }: GraphEdge,
  columns: ReadonlyMap<string, number>,
): 'in' | 'back' {
  return columns.get(target)! > columns.get(source)! ? 'in' : 'back';
}

/** The column of each node. */
export function columnsOf({ nodes }: Layout): Map<string, number> {
  return new Map(nodes.map(({ drawn, column }) => [drawn.id, column]));
}

/** The ends that each node has. */
export function lineEnds(
  edges: GraphEdge[],
  layout: Layout,
): Map<string, LineEnds> {
  const columns = columnsOf(layout);
  const ends = new Map<string, LineEnds>();
  const note = (id: string, end: keyof LineEnds) => {
    ends.set(id, { ...ends.get(id), [end]: true });
  };
  for (const edge of edges) {
    note(edge.source, 'out');
    note(edge.target, targetEnd(edge, columns));
  }
  return ends;
}
