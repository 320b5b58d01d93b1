import type {
  ClusterFreshness,
  ClusterStatus,
} from '@velastage/plugin-kubevela-common';

/**
 * What a cluster in this state holds is known. `Stale` is not among them: what the backend remembers of
 * such a cluster may lack what was never read, after a restart everything.
 */
const READABLE: readonly ClusterStatus[] = [
  'Connected',
  'Partial',
  'NotInstalled',
];

/** The clusters of which nobody can say now what they hold. */
export function unreadableClusters(clusters: ClusterFreshness[]): Set<string> {
  return new Set(
    clusters
      .filter(({ status }) => !READABLE.includes(status))
      .map(({ cluster }) => cluster),
  );
}
