import type { Replicas } from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';

/** How many pods a workload wants and has; undefined for kinds that do not count them. */
export function replicasOf(object?: KubernetesObject): Replicas | undefined {
  const status = object?.status;
  if (!object || !status) {
    return undefined;
  }
  if (object.kind === 'DaemonSet') {
    return {
      desired: count(status.desiredNumberScheduled),
      ready: count(status.numberReady),
      updated: count(status.updatedNumberScheduled),
    };
  }
  if (typeof object.spec?.replicas !== 'number') {
    return undefined;
  }
  return {
    desired: object.spec.replicas,
    ready: count(status.readyReplicas),
    updated: count(status.updatedReplicas),
  };
}

function count(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
