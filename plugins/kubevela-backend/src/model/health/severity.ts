import type { Health } from '@velastage/plugin-kubevela-common';

/**
 * From well to bad. Unknown stands below what is known to be wrong, so that a blind spot does not cover a
 * failure, and above everything else, so that it never passes for healthy.
 */
const ORDER: Record<Health, number> = {
  Healthy: 0,
  Suspended: 1,
  Progressing: 2,
  Terminating: 3,
  Unknown: 4,
  Missing: 5,
  Degraded: 6,
};

/** Whether one health is worse than another. */
export function isWorse(a: Health, b: Health): boolean {
  return ORDER[a] > ORDER[b];
}
