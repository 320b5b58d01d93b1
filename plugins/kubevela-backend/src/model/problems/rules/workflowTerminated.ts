import { finding } from '../finding';
import type { ProblemRule } from '../types';

/** Someone stopped the workflow. */
export const workflowTerminated: ProblemRule = {
  code: 'workflow-terminated',
  find(context) {
    const { summary } = context.delivery;
    if (summary.state !== 'Terminated') {
      return [];
    }
    const step = context.steps.find(({ reason }) => reason === 'Terminate');
    return [
      finding(
        {
          code: 'workflow-terminated',
          severity: 'warning',
          sentence: step
            ? `The workflow was terminated at step ${step.name}`
            : 'The workflow was terminated',
          advice:
            'Restart the workflow to deliver; a terminated one cannot be resumed',
          since: summary.since,
          params: { step: step?.name },
        },
        context,
      ),
    ];
  },
};
