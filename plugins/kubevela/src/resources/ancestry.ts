import type { ResourceNode } from '@velastage/plugin-kubevela-react';

/** What is left of a tree under filters. */
export interface KeptNodes {
  /** Ids of what is left; true of what matches itself, false of what a match hangs on. */
  kept: Map<string, boolean>;
  /** The kept nodes under a node; under undefined those that have no known parent. */
  children: Map<string | undefined, ResourceNode[]>;
}

/**
 * The nodes that match, with what they hang on. A node with several parents stands under the first
 * that is known; nodes in a cycle, which only bad data has, are under no node that can be reached.
 */
export function keepWithAncestors(
  nodes: ResourceNode[],
  matches: (node: ResourceNode) => boolean,
): KeptNodes {
  const ids = new Map(nodes.map(node => [node.id, node]));
  const parentOf = (node: ResourceNode) =>
    node.parents.find(id => id !== node.id && ids.has(id));
  const kept = new Map<string, boolean>();
  for (const node of nodes.filter(matches)) {
    kept.set(node.id, true);
    let parent = parentOf(node);
    while (parent !== undefined && !kept.has(parent)) {
      kept.set(parent, false);
      parent = parentOf(ids.get(parent)!);
    }
  }
  const children: KeptNodes['children'] = new Map();
  for (const node of nodes) {
    if (kept.has(node.id)) {
      const parent = parentOf(node);
      const siblings = children.get(parent);
      if (siblings) {
        siblings.push(node);
      } else {
        children.set(parent, [node]);
      }
    }
  }
  return { kept, children };
}
