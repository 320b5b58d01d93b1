import type {
  Preconditions,
  ResourceNode,
  ResourceOperation,
  ResourceOperations,
} from '@velastage/plugin-kubevela-react';

/** A write that the cluster accepted, and the state of the object before it. */
export interface Accepted {
  operation: ResourceOperation['name'];
  before: Preconditions;
}

/**
 * Whether the watch shows what a write did: the object is asked for something else than before, is another
 * one, is on its way out, or is gone.
 */
export function isSeen(
  { operation, before }: Accepted,
  node: ResourceNode,
  now: ResourceOperations | undefined,
): boolean {
  if (node.missing || (operation === 'delete-pod' && node.deletingSince)) {
    return true;
  }
  const current = now?.preconditions;
  if (!now) {
    return false;
  }
  return (
    !current ||
    current.uid !== before.uid ||
    (operation !== 'delete-pod' && current.generation !== before.generation)
  );
}
