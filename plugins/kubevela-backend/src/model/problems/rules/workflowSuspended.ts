import { stepsInPhase } from '../../delivery';
import { finding } from '../finding';
import type { ProblemRule } from '../types';

/** Someone suspended a workflow that was under way. */
export const workflowSuspended: ProblemRule = {
  code: 'workflow-suspended',
  find(context) {
    const { summary } = context.delivery;
    const atStep = stepsInPhase(context.steps, 'suspending').some(
      step => step.reason === 'Suspend',
    );
    if (
      summary.state !== 'Waiting' ||
      summary.phase !== 'workflowSuspending' ||
      atStep
    ) {
      return [];
    }
    return [
      finding(
        {
          code: 'workflow-suspended',
          severity: 'info',
          sentence: summary.step
            ? `The workflow was suspended at step ${summary.step}`
            : 'The workflow was suspended',
          advice: 'Resume the workflow to let it go on',
          since: summary.since,
          params: { step: summary.step },
        },
        context,
      ),
    ];
  },
};
