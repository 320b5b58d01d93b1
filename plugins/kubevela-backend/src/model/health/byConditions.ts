import type { KubernetesObject } from '../../watch/types';
import { conditionOf, isUnobserved } from '../kube/conditions';
import { timeOf } from '../kube/time';
import { degraded, healthy, progressing, UNOBSERVED } from './opinions';
import type { HealthContext, HealthOpinion } from './types';

/** `Ready=False` cannot tell work in progress from failure; so long it is taken for progress. */
export const NOT_READY_GRACE_MS = 5 * 60_000;

/**
 * The health of any kind that follows the common conditions: Stalled, then Reconciling, then Ready (or
 * Available). Undefined for an object that publishes none of them.
 */
export function byConditions(
  object: KubernetesObject,
  { now }: HealthContext,
): HealthOpinion | undefined {
  const stalled = conditionOf(object, 'Stalled');
  if (stalled?.status === 'True') {
    return degraded(
      stalled.message || stalled.reason || 'Stalled',
      stalled.lastTransitionTime,
    );
  }
  const reconciling = conditionOf(object, 'Reconciling');
  if (reconciling?.status === 'True') {
    return progressing(
      reconciling.message || 'Reconciling',
      reconciling.lastTransitionTime,
    );
  }
  const ready =
    conditionOf(object, 'Ready') ?? conditionOf(object, 'Available');
  if (!ready) {
    return undefined;
  }
  if (isUnobserved(object)) {
    return progressing(UNOBSERVED);
  }
  const since = ready.lastTransitionTime;
  if (ready.status === 'True') {
    return healthy(undefined, since);
  }
  const message = ready.message || ready.reason || 'Not ready';
  const deadline = (timeOf(since) ?? now) + NOT_READY_GRACE_MS;
  return ready.status === 'False' && now >= deadline
    ? degraded(message, since)
    : {
        ...progressing(message, since),
        recheckAt: ready.status === 'False' ? deadline : undefined,
      };
}
