import { isVelaCorePod } from '../../watch/cluster/velaCorePods';
import type { KubernetesObject, ObjectRef } from '../../watch/types';
import { VELA_CORE_KEY } from '../delivery/velaCore';

/** Flux's controllers that mark what they applied, by the prefix of their labels. */
const FLUX_PREFIXES = ['helm.toolkit.fluxcd.io', 'kustomize.toolkit.fluxcd.io'];

/** Stands for whatever one Flux object applied. */
export function fluxKey(prefix: string, namespace: string, name: string) {
  return `flux ${prefix}/${namespace}/${name}`;
}

/** Stands for the objects of a kind that name no owner, in one namespace; in all if it is empty. */
export function unownedKey(group: string, kind: string, namespace: string) {
  return `unowned ${group}/${kind}/${namespace}`;
}

/**
 * What an object may be followed by beside its name and its owners: an instance that follows one of these
 * keys is concerned by the object, though nothing of the instance names it.
 */
export function followKeys(
  { group, kind, namespace }: ObjectRef,
  object: KubernetesObject,
): string[] {
  const { labels, ownerReferences } = object.metadata;
  const keys: string[] = [];
  if (group === '' && kind === 'Pod' && isVelaCorePod(object)) {
    keys.push(VELA_CORE_KEY);
  }
  if (labels) {
    for (const prefix of FLUX_PREFIXES) {
      const name = labels[`${prefix}/name`];
      if (name !== undefined) {
        keys.push(fluxKey(prefix, labels[`${prefix}/namespace`] ?? '', name));
      }
    }
  }
  if (!ownerReferences) {
    keys.push(unownedKey(group, kind, namespace));
    if (namespace) {
      keys.push(unownedKey(group, kind, ''));
    }
  }
  return keys;
}
