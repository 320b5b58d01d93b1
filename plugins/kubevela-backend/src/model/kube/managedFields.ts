import { asArray } from './objects';
import { timeOf } from './time';

/**
 * Who has written which fields of an object, the last one first. Empty for objects from memory: the watch drops
 * managed fields.
 */
export function managedFields(object: { metadata?: unknown } | undefined) {
  return asArray((object?.metadata as any)?.managedFields)
    .filter(entry => typeof entry?.manager === 'string')
    .sort((a, b) => (timeOf(b.time) ?? 0) - (timeOf(a.time) ?? 0));
}
