import type { DriftSummary, ResourceDrift } from '@velastage/plugin-kubevela-common';
export function findDrift(_: unknown): { summary: DriftSummary; items: ResourceDrift[] } {
  return { summary: { state: 'Unknown', count: 0 }, items: [] };
}
