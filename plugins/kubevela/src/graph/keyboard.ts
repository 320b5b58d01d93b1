import type { PlacedNode } from './layout';

/**
 * The node that a key leads to: right and left along the tree, up and down in the column, Home to the
 * application. Undefined for other keys and where there is none.
 */
export function neighbour(
  nodes: PlacedNode[],
  id: string,
  key: string,
): string | undefined {
  const from = nodes.find(({ drawn }) => drawn.id === id);
  if (!from) {
    return undefined;
  }
  const column = nodes.filter(node => node.column === from.column);
  const at = column.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return from.drawn.children[0]?.id;
    case 'ArrowLeft':
      return from.drawn.parent?.id;
    case 'ArrowDown':
      return column[at + 1]?.drawn.id;
    case 'ArrowUp':
      return column[at - 1]?.drawn.id;
    case 'Home':
      return nodes[0].drawn.id;
    default:
      return undefined;
  }
}
