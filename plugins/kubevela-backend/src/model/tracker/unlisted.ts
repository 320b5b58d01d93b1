import type { ClusterView, KubernetesObject } from '../../watch/types';
import { asArray } from '../kube/objects';
import type { TrackerReading } from './readTrackers';

/**
 * Why it is not known what an Application deployed, for people; undefined if it is known. vela-core's status
 * names components that are deployed, while its list of resources cannot be had.
 */
export function unlistedReason(
  { status }: KubernetesObject,
  { trackers, unreadable }: TrackerReading,
  view: ClusterView,
): string | undefined {
  if (unreadable.length > 0) {
    return `ResourceTracker ${unreadable[0].name} cannot be read`;
  }
  if (trackers.length > 0 || asArray(status?.services).length === 0) {
    return undefined;
  }
  switch (view.visibility('core.oam.dev', 'ResourceTracker', '')) {
    case 'synced':
      return 'No ResourceTracker says what it deployed';
    case 'pending':
      return 'ResourceTrackers are still being read';
    default:
      return 'ResourceTrackers cannot be looked at in this cluster';
  }
}
