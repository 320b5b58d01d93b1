/** A Kubernetes object as the store holds it: without managed fields, last-applied annotations and Secret contents. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
  spec?: any;
  status?: any;
  [field: string]: any;
}

/** The part of the metadata that this plugin reads. */
export interface ObjectMeta {
  name: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  finalizers?: string[];
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: Array<{
    apiVersion: string;
    kind: string;
    name: string;
    uid: string;
    controller?: boolean;
  }>;
}

/** Names one object by group and kind: the version it is read in does not matter for its identity. */
export interface ObjectRef {
  /** API group, empty for the core group. */
  group: string;
  kind: string;
  /** Empty for a cluster-scoped object. */
  namespace: string;
  name: string;
}

/** One change of one object in a store. */
export interface ObjectChange {
  type: 'added' | 'modified' | 'deleted';
  ref: ObjectRef;
  /** The object after the change; of a deletion the last one known. */
  object: KubernetesObject;
  /** The object before the change. */
  previous?: KubernetesObject;
}

/**
 * Whether looking into the store tells about a kind: `synced` - what is not there does not exist;
 * `pending` - the first list is still under way; `stale` - it was synced, but the connection is lost;
 * `blind` - it is not watched, or may not be.
 */
export type Visibility = 'synced' | 'pending' | 'stale' | 'blind';

/** What one cluster's watches know, for reading. All answers come from memory. */
export interface ClusterView {
  readonly cluster: string;
  get(ref: ObjectRef): KubernetesObject | undefined;
  /** Objects that name this uid among their owner references. */
  childrenOf(uid: string): Iterable<KubernetesObject>;
  /** Objects of one kind in one namespace (all namespaces when left out). */
  list(
    group: string,
    kind: string,
    namespace?: string,
  ): Iterable<KubernetesObject>;
  visibility(group: string, kind: string, namespace: string): Visibility;
  /** Whether the kind is namespaced, by the cluster's discovery; undefined if the cluster does not serve it. */
  namespaced(group: string, kind: string): boolean | undefined;
}
