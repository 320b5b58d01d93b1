import type { Health } from '@velastage/plugin-kubevela-common';
import type { ResourceNode } from '@velastage/plugin-kubevela-react';

const SEVERITIES: Record<Health, number> = {
  Missing: 0,
  Degraded: 1,
  Unknown: 2,
  Terminating: 3,
  Progressing: 4,
  Suspended: 5,
  Healthy: 7,
};
const DRIFTED = 6;
const NO_OPINION = 8;

/** How bad a resource is; the lower, the worse. */
export function severity(node: ResourceNode): number {
  if (node.missing) {
    return SEVERITIES.Missing;
  }
  const health = node.health ? SEVERITIES[node.health.status] : NO_OPINION;
  return node.drift === 'Drifted' ? Math.min(health, DRIFTED) : health;
}

/** Whether nothing about a resource asks for attention. */
export function isWell(node: ResourceNode): boolean {
  return severity(node) > DRIFTED && !node.deletingSince;
}
