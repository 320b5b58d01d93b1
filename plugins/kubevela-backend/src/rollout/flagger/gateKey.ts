import { conditionOf } from '../../model/kube/conditions';
import { digestOf } from '../../model/kube/digest';
import { asText } from '../../model/kube/objects';
import type { KubernetesObject } from '../../watch/types';

/** What Flagger asks that the portal answers. */
export const HOOKS = [
  'confirm-rollout',
  'confirm-traffic-increase',
  'confirm-promotion',
  'rollback',
] as const;

/** One of them. */
export type Hook = (typeof HOOKS)[number];

/**
 * Names one run of one version at one gate: an answer to it is no answer for anything else. Undefined while
 * nothing is rolled out.
 *
 * The checksum that Flagger sends is not enough. At `confirm-rollout` it is still that of the version
 * before, so that whatever is deployed while it waits would have the same one.
 *
 * @param workload - the target of the Canary; only `confirm-rollout` needs it
 */
export function gateKey(
  canary: KubernetesObject,
  hook: Hook,
  workload: KubernetesObject | undefined,
): string | undefined {
  // Its status is Unknown from the moment that a change is noticed until it is out, or has failed.
  const promoted = conditionOf(canary, 'Promoted');
  const run =
    promoted?.status === 'Unknown'
      ? asText(promoted.lastTransitionTime)
      : undefined;
  const version = versionOf(canary, hook, workload);
  return run && version && canary.metadata.uid
    ? `${hook}/${run}/${digestOf([canary.metadata.uid, version])}`
    : undefined;
}

function versionOf(
  { status }: KubernetesObject,
  hook: Hook,
  workload: KubernetesObject | undefined,
): unknown {
  if (hook === 'confirm-rollout') {
    return workload?.spec?.template;
  }
  const applied = asText(status?.lastAppliedSpec);
  const version = applied && [applied, status?.trackedConfigs ?? null];
  // Each share is asked for anew.
  return version && hook === 'confirm-traffic-increase'
    ? [...version, Number(status?.canaryWeight ?? 0)]
    : version;
}
