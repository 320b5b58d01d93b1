import type { ResourceRef } from '@velastage/plugin-kubevela-common';
import { appliedManifest } from '../api/reads/appliedManifest';
import type { KubernetesObject } from '../watch/types';

/**
 * Manifests that were looked up in a tracker. Decoding a large tracker takes a tenth of a second, and an
 * open drawer asks again with each change of its instance; trackers change only with a deployment, and are
 * new objects then.
 */
const known = new WeakMap<
  KubernetesObject,
  Map<string, KubernetesObject | undefined>
>();

/** Like `appliedManifest`, and remembers what it found for as long as the trackers stay as they are. */
export function cachedAppliedManifest(
  trackers: KubernetesObject[],
  ref: ResourceRef,
): KubernetesObject | undefined {
  const key = [ref.apiVersion, ref.kind, ref.namespace, ref.name].join('|');
  const newestFirst = [...trackers].sort(
    (a, b) => generationOf(b) - generationOf(a),
  );
  for (const tracker of newestFirst) {
    const manifests = known.get(tracker) ?? new Map();
    known.set(tracker, manifests);
    if (!manifests.has(key)) {
      manifests.set(key, appliedManifest([tracker], ref));
    }
    const manifest = manifests.get(key);
    if (manifest) {
      return manifest;
    }
  }
  return undefined;
}

function generationOf({ spec }: KubernetesObject): number {
  return Number(spec?.applicationGeneration ?? 0);
}
