import type {
  ClusterView,
  KubernetesObject,
  ObjectRef,
  Visibility,
} from '../../watch/types';
import { groupOf, refOf } from '../kube/objects';
import { nodeId } from '../tree/nodeId';

/** What a fake view answers beside the objects. */
export interface FakeViewOptions {
  cluster?: string;
  /** By `group/Kind`; `synced` for all others, `blind` for Secrets. */
  visibility?: Record<string, Visibility>;
  /** `group/Kind` that the cluster does not serve. */
  notServed?: string[];
}

/** A cluster's view over a list of objects, as the store would answer. */
export function fakeView(
  objects: readonly KubernetesObject[],
  options: FakeViewOptions = {},
): ClusterView {
  const byId = new Map<string, KubernetesObject>();
  for (const object of objects) {
    byId.set(nodeId(refOf(object)), object);
  }
  const all = [...byId.values()];
  return {
    cluster: options.cluster ?? 'test',
    get: (ref: ObjectRef) => byId.get(nodeId(ref)),
    childrenOf: uid =>
      all.filter(object =>
        object.metadata.ownerReferences?.some(owner => owner.uid === uid),
      ),
    list: (group, kind, namespace) =>
      all.filter(
        object =>
          object.kind === kind &&
          groupOf(object.apiVersion) === group &&
          (namespace === undefined ||
            (object.metadata.namespace ?? '') === namespace),
      ),
    visibility: (group, kind) =>
      options.visibility?.[`${group}/${kind}`] ??
      (kind === 'Secret' ? 'blind' : 'synced'),
    namespaced: (group, kind) =>
      options.notServed?.includes(`${group}/${kind}`) ? undefined : true,
  };
}
