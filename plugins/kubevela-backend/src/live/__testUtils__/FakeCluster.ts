import type {
  ClusterView,
  KubernetesObject,
  ObjectChange,
  ObjectRef,
} from '../../watch/types';
import { refKey } from '../AffectedInstances';
import type { ClusterSource } from '../types';

/** A cluster whose objects the test sets by hand. */
export class FakeCluster implements ClusterSource {
  readonly objects = new Map<string, KubernetesObject>();
  readonly wanted: string[] = [];
  readonly released: string[] = [];
  readonly childNamespaces: string[] = [];
  #changes?: (changes: ObjectChange[]) => void;
  #status?: () => void;

  constructor(readonly name: string) {}

  readonly view: ClusterView = {
    cluster: 'dev',
    get: ref => this.objects.get(refKey(ref)),
    childrenOf: uid =>
      [...this.objects.values()].filter(object =>
        object.metadata.ownerReferences?.some(owner => owner.uid === uid),
      ),
    list: (group, kind) =>
      [...this.objects.values()].filter(
        object => refOf(object).group === group && object.kind === kind,
      ),
    visibility: () => 'synced',
    namespaced: () => true,
  };

  onChanges(listener: (changes: ObjectChange[]) => void) {
    this.#changes = listener;
    return () => {
      this.#changes = undefined;
    };
  }

  onStatus(listener: () => void) {
    this.#status = listener;
    return () => {
      this.#status = undefined;
    };
  }

  want(group: string, kind: string) {
    this.wanted.push(`${group}/${kind}`);
    return () => this.released.push(`${group}/${kind}`);
  }

  wantChildren(namespace: string) {
    this.childNamespaces.push(namespace);
    return () => undefined;
  }

  put(object: KubernetesObject) {
    const ref = refOf(object);
    const previous = this.objects.get(refKey(ref));
    this.objects.set(refKey(ref), object);
    this.#changes?.([
      { type: previous ? 'modified' : 'added', ref, object, previous },
    ]);
  }

  delete(object: KubernetesObject) {
    const ref = refOf(object);
    this.objects.delete(refKey(ref));
    this.#changes?.([{ type: 'deleted', ref, object, previous: object }]);
  }

  statusChanged() {
    this.#status?.();
  }
}

export function refOf(object: KubernetesObject): ObjectRef {
  const slash = object.apiVersion.indexOf('/');
  return {
    group: slash < 0 ? '' : object.apiVersion.slice(0, slash),
    kind: object.kind,
    namespace: object.metadata.namespace ?? '',
    name: object.metadata.name,
  };
}

export function makeObject(
  apiVersion: string,
  kind: string,
  name: string,
  rest: Partial<KubernetesObject> = {},
): KubernetesObject {
  return {
    apiVersion,
    kind,
    ...rest,
    metadata: {
      name,
      namespace: 'shop',
      uid: `uid-${kind}-${name}`,
      ...rest.metadata,
    },
  };
}
