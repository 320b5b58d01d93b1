import { timeOf } from '../../kube/time';
import { finding } from '../finding';
import type { ProblemContext, ProblemRule } from '../types';

/** vela-core looks at a new or edited Application within seconds, under load within most of a minute. */
export const RECONCILE_DEADLINE_MS = 60_000;

/** vela-core does nothing about an Application. */
export const notReconciled: ProblemRule = {
  code: 'not-reconciled',
  find(context) {
    const deadline = deadlineOf(context);
    if (
      deadline === undefined ||
      context.now < deadline ||
      context.explained.has(context.application)
    ) {
      return [];
    }
    const created = !context.application.status?.status;
    return [
      finding(
        {
          code: 'not-reconciled',
          severity: 'error',
          sentence: created
            ? 'vela-core has not looked at this application since it was created'
            : 'vela-core has not looked at the last edit of this application',
          advice:
            'Check that vela-core runs in this cluster, and that it is responsible for this namespace and shard',
          since: context.delivery.summary.since,
        },
        context,
      ),
    ];
  },
  recheckAt(context) {
    const deadline = deadlineOf(context);
    return deadline !== undefined && deadline > context.now
      ? deadline
      : undefined;
  },
};

function deadlineOf({ delivery, now }: ProblemContext): number | undefined {
  return delivery.unseen
    ? (timeOf(delivery.summary.since) ?? now) + RECONCILE_DEADLINE_MS
    : undefined;
}
