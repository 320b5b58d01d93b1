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
  const workflow = application.status?.workflow;
  return (
    (workflow?.status === 'succeeded' || workflow?.suspend === true) &&
    !application.metadata.deletionTimestamp &&
    !isPaused(application) &&
    !isAppliedOnce(application)
  );
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
