import { managedFields } from './managedFields';

/**
 * The tools that have written the spec of an object, the last one first; vela-core only writes status and
 * bookkeeping. Empty for objects from memory: the watch drops managed fields.
 */
export function specManagers(
  object: { metadata?: unknown } | undefined,
): string[] {
  return managedFields(object)
    .filter(
      ({ manager, fieldsV1, subresource }) =>
        fieldsV1?.['f:spec'] &&
        !subresource &&
        manager !== 'kubevela' &&
        // The API server's word for a client that says nothing of itself.
        manager !== 'unknown',
    )
    .map(({ manager }) => manager);
}
