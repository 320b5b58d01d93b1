import type { KubernetesObject } from '../../watch/types';
import type { DecodedTracker } from '../types';
import { decodeTracker } from './decodeTracker';

/** A tracker that could not be unpacked. */
export interface UnreadableTracker {
  name: string;
  /** Why, for people. */
  reason: string;
}

/** All trackers of an Application, unpacked as far as they can be. */
export interface TrackerReading {
  trackers: DecodedTracker[];
  unreadable: UnreadableTracker[];
}

/** Turns a stored tracker into its content; throws if that cannot be read. */
export type TrackerDecoder = (tracker: KubernetesObject) => DecodedTracker;

/**
 * Unpacks an Application's trackers. One of a former Application of that name (another uid) is left out;
 * one that cannot be read is reported, and the others are used.
 */
export function readTrackers(
  application: KubernetesObject,
  objects: readonly KubernetesObject[],
  decode: TrackerDecoder = decodeTracker,
): TrackerReading {
  const reading: TrackerReading = { trackers: [], unreadable: [] };
  const uid = application.metadata.uid;
  for (const object of objects) {
    const owner = object.metadata.labels?.['app.oam.dev/uid'];
    if (uid && owner && owner !== uid) {
      continue;
    }
    try {
      reading.trackers.push(decode(object));
    } catch (error) {
      reading.unreadable.push({
        name: object.metadata.name,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return reading;
}
