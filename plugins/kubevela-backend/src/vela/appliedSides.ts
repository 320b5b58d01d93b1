import { decodeTracker } from '../model/tracker';
import type { KubernetesObject } from '../watch/types';
import type { Side } from './compareRendered';
import { keyOf } from './parseRendered';

/**
 * What vela-core has applied for the components of an Application, as its trackers say, the newest of each
 * object. What steps of a workflow apply by themselves is not rendered before, and left out.
 */
export function appliedSides(trackers: KubernetesObject[]): Side[] {
  const found = new Map<string, Side>();
  const decoded = trackers
    .flatMap(tracker => {
      try {
        return [decodeTracker(tracker)];
      } catch {
        return [];
      }
    })
    .sort((a, b) => a.applicationGeneration - b.applicationGeneration);
  for (const resource of decoded.flatMap(({ resources }) => resources)) {
    const { ref, apiVersion, raw, component, trait, deleted } = resource;
    if (component && !deleted) {
      const { kind, namespace, name } = ref;
      const side: Side = {
        ref: {
          apiVersion,
          kind,
          metadata: { namespace: namespace || undefined, name },
        },
        object: raw,
        component,
        trait: trait === 'AuxiliaryWorkload' ? undefined : trait || undefined,
      };
      found.set(keyOf(side.ref), side);
    }
  }
  return [...found.values()];
}
