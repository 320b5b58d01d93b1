import { intern } from '../../memory/intern';
import type { ObjectMeta } from '../types';

/** They repeat the whole object, a Secret's values included. */
export const DROPPED_ANNOTATIONS = [
  'kubectl.kubernetes.io/last-applied-configuration',
  'app.oam.dev/last-applied-configuration',
];

/**
 * The metadata that is read, in an object of its own: deleting keys from what the parser made would turn
 * it into a hash table, slower and larger.
 */
export function pruneMetadata(raw: Record<string, any>): ObjectMeta {
  const metadata: ObjectMeta = { name: raw.name };
  if (raw.namespace) metadata.namespace = intern(raw.namespace);
  if (raw.uid) metadata.uid = raw.uid;
  if (raw.resourceVersion) metadata.resourceVersion = raw.resourceVersion;
  if (raw.generation !== undefined) metadata.generation = raw.generation;
  if (raw.creationTimestamp) metadata.creationTimestamp = raw.creationTimestamp;
  if (raw.deletionTimestamp) metadata.deletionTimestamp = raw.deletionTimestamp;
  if (raw.finalizers) metadata.finalizers = raw.finalizers;
  if (raw.labels) metadata.labels = raw.labels;
  const annotations = pruneAnnotations(raw.annotations);
  if (annotations) metadata.annotations = annotations;
  if (raw.ownerReferences) {
    metadata.ownerReferences = raw.ownerReferences.map(pruneOwner);
  }
  return metadata;
}

function pruneAnnotations(
  annotations: Record<string, string> | undefined,
): Record<string, string> | undefined {
  if (!annotations || !DROPPED_ANNOTATIONS.some(name => name in annotations)) {
    return annotations;
  }
  const kept: Record<string, string> = {};
  for (const name of Object.keys(annotations)) {
    if (!DROPPED_ANNOTATIONS.includes(name)) {
      kept[name] = annotations[name];
    }
  }
  return kept;
}

function pruneOwner(
  owner: Record<string, any>,
): NonNullable<ObjectMeta['ownerReferences']>[number] {
  const pruned = {
    apiVersion: intern(owner.apiVersion),
    kind: intern(owner.kind),
    name: owner.name,
    uid: owner.uid,
  };
  return owner.controller ? { ...pruned, controller: true } : pruned;
}
