import { timeOf } from './time';

/**
 * The tools that have written the spec of an object, the last one first; vela-core only writes status and
 * bookkeeping. Empty for objects from memory: the watch drops managed fields.
 */
export function specManagers(
  object: { metadata?: unknown } | undefined,
): string[] {
  const fields = (object?.metadata as any)?.managedFields;
  if (!Array.isArray(fields)) {
    return [];
  }
  return fields
    .filter(
      each =>
        typeof each?.manager === 'string' &&
        each.fieldsV1?.['f:spec'] &&
        !each.subresource &&
        each.manager !== 'kubevela' &&
        // The API server's word for a client that says nothing of itself.
        each.manager !== 'unknown',
    )
    .sort((a, b) => (timeOf(b.time) ?? 0) - (timeOf(a.time) ?? 0))
    .map(({ manager }) => manager);
}
