import { isoOfMs } from '../kube/time';
import type { HealthStatus } from '@velastage/plugin-kubevela-common';

/** Numbers in a message count on without the state being a new one. */
const NUMBERS = /\d+/g;

/**
 * Settles since when a health holds: what the object says; else as before, while status and message stay the
 * same but for numbers; else now, if there was a before. On the first look it is not known.
 */
export function keepSince(
  health: HealthStatus,
  before: HealthStatus | undefined,
  now: number,
): HealthStatus {
  if (health.since || !before) {
    return health;
  }
  const same =
    before.status === health.status &&
    messageClass(before.message) === messageClass(health.message);
  const since = same ? before.since : isoOfMs(now);
  return since ? { ...health, since } : health;
}

function messageClass(message: string | undefined): string | undefined {
  return message?.replace(NUMBERS, '#');
}
