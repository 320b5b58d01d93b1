import type { Health, ResourceNode } from '@velastage/plugin-kubevela-common';
import { HEALTH_WORST_FIRST } from '../list/severity';

/**
 * Keeps the worst nodes up to a budget, each with the nodes above it, so that what remains is still a
 * tree. Managed resources come before children of equal health.
 */
export function worstNodes(
  nodes: readonly ResourceNode[],
  budget: number,
): ResourceNode[] {
  const byId = new Map(nodes.map(node => [node.id, node]));
  const kept = new Set<string>();
  const ordered = [...nodes].sort(
    (a, b) => rank(a) - rank(b) || Number(b.managed) - Number(a.managed),
  );
  for (const node of ordered) {
    const path = pathUp(node, byId, kept);
    if (kept.size + path.length <= budget) {
      path.forEach(id => kept.add(id));
    }
    if (kept.size >= budget) {
      break;
    }
  }
  return nodes.filter(node => kept.has(node.id));
}

/** The node and all above it that are not kept yet; a cycle ends where it began. */
function pathUp(
  node: ResourceNode,
  byId: Map<string, ResourceNode>,
  kept: Set<string>,
): string[] {
  const path = new Set<string>();
  const pending = [node.id];
  while (pending.length > 0) {
    const id = pending.pop()!;
    const found = byId.get(id);
    if (found && !kept.has(id) && !path.has(id)) {
      path.add(id);
      pending.push(...found.parents);
    }
  }
  return [...path];
}

function rank(node: ResourceNode): number {
  const health: Health | undefined = node.missing
    ? 'Missing'
    : node.health?.status;
  return health
    ? HEALTH_WORST_FIRST.indexOf(health)
    : HEALTH_WORST_FIRST.length;
}
