import { SELECTORS, SOURCE, type Source } from '../../watch/store/Entry';
import type { KubernetesObject, ObjectRef } from '../../watch/types';
import { asArray, groupOf, refOf } from '../kube/objects';
import { fluxInventory } from './fluxInventory';
import type { ChildSearch } from './ChildSearch';
import { fluxKey } from './follows';

/** The watches that see what Flux objects of a kind applied. */
const SOURCES: Partial<Record<string, Source>> = {
  HelmRelease: SOURCE.helm,
  Kustomization: SOURCE.kustomize,
};

/** Looked for where an object keeps no inventory: what most charts hold. */
const USUAL_KINDS: ReadonlyArray<[group: string, kind: string]> = [
  ['apps', 'Deployment'],
  ['apps', 'StatefulSet'],
  ['apps', 'DaemonSet'],
  ['batch', 'Job'],
  ['batch', 'CronJob'],
  ['', 'Service'],
  ['', 'ConfigMap'],
  ['', 'PersistentVolumeClaim'],
  ['', 'ServiceAccount'],
  ['autoscaling', 'HorizontalPodAutoscaler'],
  ['networking.k8s.io', 'Ingress'],
  ['gateway.networking.k8s.io', 'HTTPRoute'],
];

/** An object under another one: live, or only named by it. */
export interface FoundChild {
  ref: ObjectRef;
  apiVersion: string;
  object?: KubernetesObject;
  /** Of one that is not live: its parent says that it has to be. */
  expected?: boolean;
  /** Its parent applied it as it was told, and is well only as far as it is. */
  adopted?: boolean;
}

/**
 * What a Flux HelmRelease or Kustomization applied: all that its inventory names and, where it keeps none,
 * what carries its labels; Flux sets no owner.
 */
export function fluxChildren(
  parent: KubernetesObject,
  search: ChildSearch,
): FoundChild[] {
  const source = SOURCES[parent.kind];
  const prefix = groupOf(parent.apiVersion);
  if (source === undefined || SELECTORS[source] !== `${prefix}/name`) {
    return [];
  }
  const { namespace = '', name } = parent.metadata;
  search.follow(fluxKey(prefix, namespace, name));
  const inventory = fluxInventory(parent);
  if (inventory.length > 0) {
    const expected = isSettled(parent);
    return inventory.map(({ ref, apiVersion }) => {
      const { group, kind } = ref;
      search.watch({ group, kind, source });
      const object = search.view.get(ref);
      return { ref, apiVersion, object, expected, adopted: true };
    });
  }
  const children: FoundChild[] = [];
  for (const [group, kind] of USUAL_KINDS) {
    search.watch({ group, kind, source });
    for (const object of search.view.list(group, kind)) {
      const { labels } = object.metadata;
      if (
        labels?.[`${prefix}/name`] === name &&
        labels[`${prefix}/namespace`] === namespace
      ) {
        children.push({
          ref: refOf(object),
          apiVersion: object.apiVersion,
          object,
          adopted: true,
        });
      }
    }
  }
  return children;
}

/** Whether Flux is not at work on it: while it is, it removes objects before it takes them off the list. */
function isSettled({ metadata, status }: KubernetesObject): boolean {
  const conditions = asArray(status?.conditions);
  const is = (type: string) =>
    conditions.find(condition => condition?.type === type)?.status === 'True';
  return (
    status?.observedGeneration === metadata.generation &&
    is('Ready') &&
    !is('Reconciling') &&
    !metadata.deletionTimestamp
  );
}
