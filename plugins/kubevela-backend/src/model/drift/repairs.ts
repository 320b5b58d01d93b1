import type { KubernetesObject } from '../../watch/types';
import { asArray } from '../kube/objects';
import { isPaused } from '../delivery/isPaused';

/** Addons' Applications are applied once only. */
const ADDON_LABEL = 'addons.oam.dev/name';

/**
 * Whether vela-core puts back by itself what was changed: it does so (at most five minutes later) after a
 * workflow that succeeded and while one is suspended; not while one runs, nor after a failed or terminated
 * one, nor under an apply-once policy.
 */
export function isSelfRepairing(application: KubernetesObject): boolean {
  return unrepairedReason(application) === undefined;
}

/** Why vela-core does not put back what was changed. */
export type UnrepairedReason =
  | 'deleting'
  | 'paused'
  | 'appliedOnce'
  | 'failed'
  | 'terminated'
  | 'underWay';

/** Why nobody puts back what was changed; undefined where vela-core does. */
export function unrepairedReason(
  application: KubernetesObject,
): UnrepairedReason | undefined {
  const { metadata, status } = application;
  const workflow = status?.workflow;
  if (metadata.deletionTimestamp) {
    return 'deleting';
  }
  if (isPaused(application)) {
    return 'paused';
  }
  if (isAppliedOnce(application)) {
    return 'appliedOnce';
  }
  if (workflow?.status === 'succeeded' || workflow?.suspend === true) {
    return undefined;
  }
  if (
    workflow?.terminated === true ||
    status?.status === 'workflowTerminated'
  ) {
    return status?.status === 'workflowFailed' ? 'failed' : 'terminated';
  }
  return status?.status === 'workflowFailed' || workflow?.status === 'failed'
    ? 'failed'
    : 'underWay';
}

/** Whether vela-core applies it and then leaves it alone: an addon, or a policy `apply-once`. */
export function isAppliedOnce({ metadata, spec }: KubernetesObject): boolean {
  return (
    Boolean(metadata.labels?.[ADDON_LABEL]) ||
    asArray(spec?.policies).some(
      policy =>
        policy?.type === 'apply-once' && policy.properties?.enable === true,
    )
  );
}
