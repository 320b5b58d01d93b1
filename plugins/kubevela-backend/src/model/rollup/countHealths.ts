import type { ResourceNode } from '@velastage/plugin-kubevela-common';

/** How many nodes are in each health; those without an opinion under `None`. */
export function countHealths(
  nodes: readonly ResourceNode[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { health } of nodes) {
    const name = health?.status ?? 'None';
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
