import type {
  Preconditions,
  ResourceNode,
  ResourceOperation,
  ResourceOperations,
} from '@velastage/plugin-kubevela-react';
import { operationKey } from './operationKey';

/** A write that the cluster accepted, and the state of the object before it. */
export interface Accepted {
  operation: ResourceOperation;
  before: Preconditions;
  /** Of an Application: where its workflow stood. */
  stateBefore?: string;
  /** What could be done then, by {@link operationKey}. */
  offered: readonly string[];
}

/** Operations that let something go on to its next step. */
const APPROVALS: ReadonlySet<string> = new Set([
  'approve-step',
  'approve-rollout-step',
]);

/**
 * Whether an approval is of the past: what went on by it waits for the next one.
 *
 * @param now - what can be done by now
 */
export function isOvertaken(
  { operation, offered }: Accepted,
  now: readonly ResourceOperation[],
): boolean {
  return (
    APPROVALS.has(operation.name) &&
    now.some(
      each =>
        each.name === operation.name &&
        // Without a step it is there to say that nothing waits.
        each.step !== undefined &&
        !offered.includes(operationKey(each)),
    )
  );
}

/**
 * Whether the watch shows what a write did: the object is asked for something else than before, is another
 * one, is on its way out, or is gone. What an Application's workflow does is in its status alone.
 */
export function isSeen(
  { operation, before, stateBefore }: Accepted,
  node: ResourceNode | undefined,
  now: ResourceOperations | undefined,
): boolean {
  const deletes = operation.name === 'delete-pod';
  if (node && (node.missing || (deletes && node.deletingSince))) {
    return true;
  }
  if (now && stateBefore !== undefined) {
    return now.state !== stateBefore;
  }
  const current = now?.preconditions;
  if (!now) {
    return false;
  }
  return (
    !current ||
    current.uid !== before.uid ||
    (!deletes && current.generation !== before.generation)
  );
}
