import type { Cluster, ResourceRef } from '@velastage/plugin-kubevela-common';
import type { ClusterConnection } from '../clusters/ClusterConnection';

/** What the API needs of one cluster beside the live model. */
export interface ClusterAccess {
  readonly name: string;
  /** Undefined while the cluster cannot be talked to at all. */
  readonly connection?: ClusterConnection;
  /** How the cluster and its watches stand, as the API tells it; the counts by health come from the model. */
  report(): Omit<Cluster, 'healths'>;
  /** Path of one object; undefined for a kind that the cluster does not serve. */
  resourcePath(ref: ResourceRef): string | undefined;
}
