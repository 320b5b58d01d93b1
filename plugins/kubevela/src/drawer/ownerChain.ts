import type { ResourceNode } from '@velastage/plugin-kubevela-react';

/** The nodes that a node belongs to, the topmost first; a cycle is cut. */
export function ownerChain(
  nodes: ResourceNode[],
  node: ResourceNode,
): ResourceNode[] {
  const ids = new Map(nodes.map(each => [each.id, each]));
  const chain: ResourceNode[] = [];
  const seen = new Set([node.id]);
  let parent = firstKnown(node);
  while (parent && !seen.has(parent.id)) {
    seen.add(parent.id);
    chain.unshift(parent);
    parent = firstKnown(parent);
  }
  return chain;

  function firstKnown(of: ResourceNode): ResourceNode | undefined {
    return of.parents.map(id => ids.get(id)).find(Boolean);
  }
}
