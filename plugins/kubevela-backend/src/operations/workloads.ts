import { groupOf } from '../model/kube/objects';
import type { KubernetesObject } from '../watch/types';

/** Kinds with a pod template that their controller rolls out when it changes. */
const RESTARTABLE: ReadonlySet<string> = new Set([
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/DaemonSet',
]);

/** Kinds with `spec.replicas` and a scale subresource. */
const SCALABLE: ReadonlySet<string> = new Set([
  'apps/Deployment',
  'apps/StatefulSet',
  'apps.kruise.io/CloneSet',
  'argoproj.io/Rollout',
]);

/** Whether a change of the object's pod template replaces its pods. */
export function isRestartable(object: KubernetesObject): boolean {
  return RESTARTABLE.has(kindOf(object));
}

/** Whether the object can be asked for another number of replicas. */
export function isScalable(object: KubernetesObject): boolean {
  return SCALABLE.has(kindOf(object));
}

/** How many replicas a workload is asked for; a Deployment that does not say has one. */
export function replicasOf({ spec }: KubernetesObject): number {
  return typeof spec?.replicas === 'number' ? spec.replicas : 1;
}

function kindOf({ apiVersion, kind }: KubernetesObject): string {
  return `${groupOf(apiVersion)}/${kind}`;
}
