import { rolloutStepOf } from '../../health';
import { finding } from '../finding';
import type { ProblemRule } from '../types';
import { rollbackHeld } from '../rollbackHeld';
import { subjectOf } from '../words';

/** A rollout inside the cluster waits for a person. */
export const canaryWaiting: ProblemRule = {
  code: 'canary-waiting',
  find(context) {
    return context.tree.managed.flatMap(node => {
      if (
        node.ref.group !== 'rollouts.kruise.io' ||
        !node.object ||
        context.explained.has(node)
      ) {
        return [];
      }
      const step = rolloutStepOf(node.object);
      if (!step?.waitsForApproval && !step?.paused) {
        return [];
      }
      const subject = node.component || subjectOf(node, context);
      const place = `step ${step.index} of ${step.total}`;
      if (step.paused && rollbackHeld(node, context.tree)) {
        return [
          finding(
            {
              code: 'rollback-held',
              severity: 'warning',
              sentence: `${subject} is to go back to the version before, and does not begin: its rollout is paused at ${place}`,
              advice: 'Resume the rollout; the rollback begins with that',
              node,
              original: node.object.status?.message,
              since: step.since,
              params: { subject, step: step.index, total: step.total },
            },
            context,
          ),
        ];
      }
      if (step.nothingNew && !step.paused) {
        return [
          finding(
            {
              code: 'rollout-of-nothing',
              severity: 'warning',
              sentence: `The rollout of ${subject} waits for approval at ${place} with nothing new: the version was withdrawn before OpenKruise had begun with it`,
              advice:
                'Promote or approve the rollout to its end; no pod is replaced',
              node,
              original: node.object.status?.message,
              since: step.since,
              params: { subject, step: step.index, total: step.total },
            },
            context,
          ),
        ];
      }
      return [
        finding(
          {
            code: step.paused ? 'canary-paused' : 'canary-waiting',
            severity: 'info',
            sentence: step.paused
              ? `The rollout of ${subject} is paused at ${place}`
              : `The rollout of ${subject} waits for approval at ${place}`,
            advice: step.paused
              ? 'Resume the rollout to let it go on'
              : 'Approve to go on with the next step, or roll back',
            node,
            original: node.object.status?.message,
            since: step.since,
            params: { subject, step: step.index, total: step.total },
          },
          context,
        ),
      ];
    });
  },
};
