import type { DriftState } from '@velastage/plugin-kubevela-common';
import type {
  KubernetesObject,
  ObjectRef,
  Visibility,
} from '../../watch/types';
import type { Feed } from '../../watch/store/ObjectStore';
import type { HealthOpinion } from '../health/types';
import type { ManagedResource } from '../types';

/** One object of an instance while its model is computed. */
export interface TreeNode {
  /** Stable over re-creation of the object: `[placement:]group/Kind/namespace/name`. */
  readonly id: string;
  readonly ref: ObjectRef;
  readonly apiVersion: string;
  /** KubeVela's cluster the object was placed in; empty for the instance's own. */
  readonly placement: string;
  /** The live object; undefined if it is not there or cannot be seen. */
  readonly object?: KubernetesObject;
  /** What the tracker says, of an object that the Application applied. */
  readonly managed?: ManagedResource;
  /** Only an older tracker holds it. */
  readonly outdated: boolean;
  /** What the store can tell about its kind; `synced` for objects of other clusters, which are not looked up. */
  readonly visibility: Visibility;
  readonly component: string;
  readonly trait: string;
  /** The object that it is a part of: the one that the Application, or Flux for it, applied. */
  readonly root: TreeNode;
  /** Applied by the object above it (by Flux, so far), which is well only as far as this one is. */
  readonly adopted?: boolean;
  readonly parents: TreeNode[];
  readonly children: TreeNode[];
  presence: Presence;
  health?: HealthOpinion;
  /** What scanners reported of its images. */
  reports?: KubernetesObject[];
  /** The node below it that its health is from. */
  liftedFrom?: TreeNode;
  drift?: DriftState;
}

/**
 * Whether an object that the Application applied is there: `present`; `creating` - not yet; `missing` -
 * it was there or has to be; `elsewhere` - in another cluster, not looked up; `unseen` - its kind cannot
 * be looked at.
 */
export type Presence =
  | 'present'
  | 'creating'
  | 'missing'
  | 'elsewhere'
  | 'unseen';

/** The objects of an instance and how they hang together. */
export interface Tree {
  /** Objects that the trackers name, those of the current tracker in the order they were applied, first. */
  managed: TreeNode[];
  /** All nodes by id, managed ones first. */
  byId: Map<string, TreeNode>;
  /** Pods of managed objects of this cluster. */
  pods: TreeNode[];
  /** What has to be watched for children to be seen that carry no label of the application. */
  watches: Feed[];
  /** Keys of what concerns the tree though nothing in it names it; see `follows.ts`. */
  follows: string[];
}
