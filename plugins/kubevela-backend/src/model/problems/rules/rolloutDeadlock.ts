import { rolloutStepOf } from '../../health';
import { finding } from '../finding';
import type { ProblemRule } from '../types';
import { subjectOf } from '../words';

/**
 * The rollout trait was removed in the middle of a canary. The Rollout goes only once the workflow has
 * succeeded, the workflow waits for the Deployment, and the Rollout holds that: none of them moves.
 */
export const rolloutDeadlock: ProblemRule = {
  code: 'rollout-deadlock',
  find(context) {
    const { tree, application } = context;
    const workflow = application.status?.workflow;
    if (application.metadata.deletionTimestamp || workflow?.finished) {
      return [];
    }
    return tree.managed.flatMap(node => {
      const step =
        node.outdated && node.ref.group === 'rollouts.kruise.io' && node.object
          ? rolloutStepOf(node.object)
          : undefined;
      if (!step || step.ending || !(step.waitsForApproval || step.paused)) {
        return [];
      }
      const subject = node.component || subjectOf(node, context);
      const place = `step ${step.index} of ${step.total}`;
      return [
        finding(
          {
            code: 'rollout-deadlock',
            severity: 'error',
            sentence: `The workflow cannot end: it waits for ${subject}, which is held at ${place} of a rollout that the application no longer has`,
            advice: step.paused
              ? 'Resume the rollout and approve it to its end, or roll back; the Rollout goes when the workflow has succeeded'
              : 'Approve the rollout to its end, or roll back; the Rollout goes when the workflow has succeeded',
            node,
            original: node.object?.status?.message,
            since: step.since,
            params: { subject, step: step.index, total: step.total },
            explains: [node],
          },
          context,
        ),
      ];
    });
  },
};
