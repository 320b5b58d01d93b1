import type { KubernetesObject, ObjectRef } from '../../watch/types';
import { asArray, asText } from '../kube/objects';

/** An object that a Flux object keeps in its inventory. */
export interface InventoryEntry {
  ref: ObjectRef;
  apiVersion: string;
}

/** What a Flux object says it has applied; what does not keep to the format is left out. */
export function fluxInventory({ status }: KubernetesObject): InventoryEntry[] {
  return asArray(status?.inventory?.entries).flatMap(entry => {
    const ref = parseId(asText(entry?.id) ?? '');
    const version = asText(entry?.v) ?? '';
    return ref
      ? { ref, apiVersion: ref.group ? `${ref.group}/${version}` : version }
      : [];
  });
}

/** `<namespace>_<name>_<group>_<Kind>`; no name holds an underscore, a colon in one is written as two. */
function parseId(id: string): ObjectRef | undefined {
  const match = /^([^_]*)_(.+)_([^_]*)_([^_]+)$/.exec(id);
  return match
    ? {
        namespace: match[1],
        name: match[2].replace(/__/g, ':'),
        group: match[3],
        kind: match[4],
      }
    : undefined;
}
