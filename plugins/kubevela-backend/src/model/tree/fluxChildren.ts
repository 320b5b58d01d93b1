import type { ClusterView, KubernetesObject } from '../../watch/types';
import { groupOf } from '../kube/objects';

/** Kinds looked for under a Flux object; Flux marks what it applies with labels, not with owners. */
const KINDS: ReadonlyArray<[group: string, kind: string]> = [
  ['apps', 'Deployment'],
  ['apps', 'StatefulSet'],
  ['apps', 'DaemonSet'],
  ['batch', 'Job'],
  ['batch', 'CronJob'],
  ['', 'Service'],
  ['', 'ConfigMap'],
  ['', 'PersistentVolumeClaim'],
  ['networking.k8s.io', 'Ingress'],
  ['gateway.networking.k8s.io', 'HTTPRoute'],
];

/** What a Flux HelmRelease or Kustomization applied in its target namespace, as far as it is watched. */
export function fluxChildren(
  parent: KubernetesObject,
  view: ClusterView,
): KubernetesObject[] {
  if (parent.kind !== 'HelmRelease' && parent.kind !== 'Kustomization') {
    return [];
  }
  const prefix = groupOf(parent.apiVersion);
  const own = parent.metadata.namespace ?? '';
  const namespace: string = parent.spec?.targetNamespace ?? own;
  const children: KubernetesObject[] = [];
  for (const [group, kind] of KINDS) {
    for (const object of view.list(group, kind, namespace)) {
      const labels = object.metadata.labels;
      if (
        labels?.[`${prefix}/name`] === parent.metadata.name &&
        labels?.[`${prefix}/namespace`] === own
      ) {
        children.push(object);
      }
    }
  }
  return children;
}
