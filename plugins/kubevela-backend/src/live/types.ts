import type {
  InstanceRef,
  InstanceSummary,
} from '@velastage/plugin-kubevela-common';
import type { InstanceModel } from '../model/types';
import type { Source } from '../watch/store/Entry';
import type { ClusterView, ObjectChange } from '../watch/types';

/** One instance as it stands now. A new object is made for each version: what has been handed out never changes. */
export interface LiveInstance {
  readonly ref: InstanceRef;
  readonly summary: InstanceSummary;
  readonly model: InstanceModel;
  /** Lower-case text that the list's search looks into. */
  readonly searchText: string;
}

/** What happened to one instance. */
export interface InstanceChange {
  ref: InstanceRef;
  key: string;
  /** 0 when the instance is gone. */
  version: number;
  before?: LiveInstance;
  after?: LiveInstance;
}

/** The part of a cluster's watch that the live model stands on. */
export interface ClusterSource {
  readonly name: string;
  readonly view: ClusterView;
  /** Resolves once the first lists are over, whether all of them worked or not. */
  synced?(): Promise<void>;
  onChanges(listener: (changes: ObjectChange[]) => void): () => void;
  onStatus(listener: () => void): () => void;
  /**
   * Asks for a watch of a kind that the built-in list does not hold, of what Applications applied unless
   * told; answers how to give it back.
   */
  want(
    group: string,
    kind: string,
    source?: Source,
    namespace?: string,
  ): () => void;
  /** Asks for the unlabelled ReplicaSets, Pods and Jobs of a namespace; answers how to give it back. */
  wantChildren(namespace: string): () => void;
}
