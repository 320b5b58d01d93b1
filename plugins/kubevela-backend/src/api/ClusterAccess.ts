import type {
  Cluster,
  ClusterFreshness,
} from '@velastage/plugin-kubevela-common';
import type { ClusterConnection } from '../clusters/ClusterConnection';
import type { ApiResources } from '../watch/discovery/ApiResources';
import type { ClusterView } from '../watch/types';

/** What the API needs of one cluster beside the live model. */
export interface ClusterAccess {
  readonly name: string;
  /** Undefined until it is known how to reach the cluster. */
  readonly connection: ClusterConnection | undefined;
  /** What the watches know. */
  readonly view: ClusterView;
  /** What the cluster serves; undefined until it was asked. */
  readonly resources: ApiResources | undefined;
  /** How the cluster stands, in a word and a sentence: cheap enough for every answer. */
  standing(): ClusterFreshness;
  /** How the cluster and its watches stand, as the API tells it; the counts by health come from the model. */
  report(): Omit<Cluster, 'healths'>;
}
