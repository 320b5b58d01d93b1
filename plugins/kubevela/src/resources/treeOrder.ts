import type { ResourceNode } from '@velastage/plugin-kubevela-react';
import { keepWithAncestors } from './ancestry';
import { compareText } from './compareText';
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
    compareText(a.component ?? '', b.component ?? '') ||
    compareText(a.ref.kind, b.ref.kind) ||
    compareText(a.ref.name, b.ref.name)
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
  const tree = keepWithAncestors(nodes, matches);
  const rows: TreeRow[] = [];
  const seen = new Set<ResourceNode>();
  const visit = (siblings: readonly ResourceNode[], depth: number) => {
    for (const node of [...siblings].sort(byName)) {
      if (!seen.has(node)) {
        seen.add(node);
        rows.push({ node, depth, context: !tree.matches(node) });
        visit(tree.childrenOf(node), depth + 1);
      }
    }
  };
  visit(tree.roots, 0);
  // What is left hangs in a cycle.
  visit(
    tree.nodes.filter(node => !seen.has(node)),
    0,
  );
  return rows;
}
