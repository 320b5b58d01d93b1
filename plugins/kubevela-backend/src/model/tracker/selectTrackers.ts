import { PUBLISH_VERSION_ANNOTATION } from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import type { DecodedTracker } from '../types';

/** An Application's trackers by what they are to it now. */
export interface SelectedTrackers {
  /** What is deployed now, or being deployed. */
  current?: DecodedTracker;
  /** Objects that outlive updates. */
  root?: DecodedTracker;
  /** Older ones, newest first: what only they hold is outdated. */
  history: DecodedTracker[];
}

/**
 * Tells the current tracker from the older ones as vela-core does: by publishVersion where the
 * Application has one, else by generation. Where none fits (an edit that could not be parsed, or that
 * was not published), the newest is what runs. Trackers of component revisions manage no resources.
 */
export function selectTrackers(
  application: KubernetesObject,
  trackers: readonly DecodedTracker[],
): SelectedTrackers {
  const selected: SelectedTrackers = { history: [] };
  for (const tracker of trackers) {
    if (tracker.type === 'root') {
      selected.root = tracker;
    } else if (tracker.type !== 'component-revision') {
      selected.history.push(tracker);
    }
  }
  selected.history.sort(newestFirst);
  const index = currentIndex(application, selected.history);
  if (index >= 0) {
    [selected.current] = selected.history.splice(index, 1);
  }
  return selected;
}

function currentIndex(
  application: KubernetesObject,
  newest: DecodedTracker[],
): number {
  const version =
    application.metadata.annotations?.[PUBLISH_VERSION_ANNOTATION];
  const generation = application.metadata.generation;
  const match = newest.findIndex(tracker =>
    version
      ? tracker.publishVersion === version
      : tracker.applicationGeneration === generation,
  );
  if (match >= 0) {
    return match;
  }
  const alive = newest.findIndex(tracker => !tracker.deletingSince);
  return alive >= 0 ? alive : Math.min(newest.length, 1) - 1;
}

function newestFirst(a: DecodedTracker, b: DecodedTracker): number {
  return b.applicationGeneration - a.applicationGeneration;
}
