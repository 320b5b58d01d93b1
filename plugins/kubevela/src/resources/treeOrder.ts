import type { ResourceNode } from '@velastage/plugin-kubevela-react';
import { keepWithAncestors } from './ancestry';
import { severity } from './wellness';

/** A resource where it stands in the table. */
export interface TreeRow {
  node: ResourceNode;
  /** How deep it is indented. */
  depth: number;
  /** It is here only because something under it matches the filters. */
  context: boolean;
}

function byName(a: ResourceNode, b: ResourceNode): number {
  return (
    (a.component ?? '').localeCompare(b.component ?? '') ||
    a.ref.kind.localeCompare(b.ref.kind) ||
    a.ref.name.localeCompare(b.ref.name)
  );
}

/**
 * The resources that match, as a tree with their ancestors, or worst first without them. A node
 * with several parents stands under the first; a cycle, which only bad data has, is cut.
 */
export function orderRows(
  nodes: ResourceNode[],
  matches: (node: ResourceNode) => boolean,
  order: 'tree' | 'worst',
): TreeRow[] {
  if (order === 'worst') {
    return nodes
      .filter(matches)
      .sort((a, b) => severity(a) - severity(b) || byName(a, b))
      .map(node => ({ node, depth: 0, context: false }));
  }
  const { kept, children } = keepWithAncestors(nodes, matches);
  const rows: TreeRow[] = [];
  const seen = new Set<string>();
  const visit = (siblings: ResourceNode[], depth: number) => {
    for (const node of [...siblings].sort(byName)) {
      if (!seen.has(node.id)) {
        seen.add(node.id);
        rows.push({ node, depth, context: !kept.get(node.id) });
        visit(children.get(node.id) ?? [], depth + 1);
      }
    }
  };
  visit(children.get(undefined) ?? [], 0);
  // What is left hangs in a cycle.
  visit(
    nodes.filter(({ id }) => kept.has(id) && !seen.has(id)),
    0,
  );
  return rows;
}
