import { asArray, nameOf } from '../../kube/objects';
import { timeOf } from '../../kube/time';
import type { TreeNode } from '../../tree';
import { finding } from '../finding';
import type { ProblemContext, ProblemRule } from '../types';
import { listed } from '../words';

/** Deleting an Application takes seconds; so long, and something holds it. */
export const DELETION_DEADLINE_MS = 60_000;

/** An Application that is being deleted does not go. */
export const deletionStuck: ProblemRule = {
  code: 'deletion-stuck',
  find(context) {
    const { application, now } = context;
    const since = application.metadata.deletionTimestamp;
    const started = timeOf(since);
    if (started === undefined || now < started + DELETION_DEADLINE_MS) {
      return [];
    }
    const held = context.tree.managed.filter(node => isHeld(node));
    if (held.length > 0) {
      return [heldFinding(context, held, since)];
    }
    const finalizers = asArray<string>(application.metadata.finalizers);
    return [
      finding(
        {
          code: 'deletion-stuck',
          severity: 'error',
          sentence: `The application cannot be deleted: it waits for ${
            listed(finalizers) || 'vela-core'
          }`,
          advice: 'Check that vela-core runs',
          original: context.delivery.summary.message,
          since,
          params: { finalizers: listed(finalizers) },
        },
        context,
      ),
    ];
  },
  recheckAt({ application, now }) {
    const started = timeOf(application.metadata.deletionTimestamp);
    const deadline = (started ?? -Infinity) + DELETION_DEADLINE_MS;
    return deadline > now ? deadline : undefined;
  },
};

function heldFinding(
  context: ProblemContext,
  held: TreeNode[],
  since?: string,
) {
  const [node] = held;
  const finalizers = listed(finalizersOf(node));
  const more = held.length > 1 ? ` (and ${held.length - 1} more)` : '';
  return finding(
    {
      code: 'deletion-stuck',
      severity: 'error',
      sentence: `The application cannot be deleted: ${nameOf(
        node.ref,
      )} is held by the finalizer ${finalizers}${more}`,
      advice: `Let the owner of ${finalizers} finish, or remove the finalizer from ${nameOf(
        node.ref,
      )}`,
      node,
      original: context.delivery.summary.message,
      since,
      params: { resource: nameOf(node.ref), finalizers, count: held.length },
      explains: held,
    },
    context,
  );
}

/** Whether an object is being deleted and does not go. */
export function isHeld({ object }: TreeNode): boolean {
  return Boolean(
    object?.metadata.deletionTimestamp && object.metadata.finalizers?.length,
  );
}

export function finalizersOf({ object }: TreeNode): string[] {
  return object?.metadata.finalizers ?? [];
}
