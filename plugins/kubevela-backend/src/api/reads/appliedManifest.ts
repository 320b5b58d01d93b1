import type { ResourceRef } from '@velastage/plugin-kubevela-common';
import { decodeTracker } from '../../model/tracker';
import type { DecodedTracker } from '../../model/types';
import type { KubernetesObject } from '../../watch/types';
import { groupOf } from './findResource';

/**
 * What the Application asked for: the manifest that its trackers hold for an object, the newest
 * generation's first. Undefined for children, and where the tracker does not record it (apply-once).
 * It may hold secrets in the clear.
 *
 * @param placement - KubeVela's name of the cluster that the object is in, empty for the Application's own
 */
export function appliedManifest(
  trackers: KubernetesObject[],
  ref: ResourceRef,
  placement = '',
): KubernetesObject | undefined {
  const group = groupOf(ref.apiVersion);
  const decoded = trackers
    .flatMap(tryDecode)
    .sort((a, b) => b.applicationGeneration - a.applicationGeneration);
  for (const tracker of decoded) {
    const entry = tracker.resources.find(
      resource =>
        resource.raw &&
        resource.placement === placement &&
        resource.ref.group === group &&
        resource.ref.kind === ref.kind &&
        resource.ref.name === ref.name &&
        resource.ref.namespace === (ref.namespace ?? ''),
    );
    if (entry) {
      return entry.raw;
    }
  }
  return undefined;
}

/** A tracker that cannot be decoded is a problem of its instance already; here it has nothing to show. */
function tryDecode(tracker: KubernetesObject): DecodedTracker[] {
  try {
    return [decodeTracker(tracker)];
  } catch {
    return [];
  }
}
