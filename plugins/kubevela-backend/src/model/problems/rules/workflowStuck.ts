import { finding } from '../finding';
import type { ProblemRule } from '../types';

const TEXTS = {
  zombie: {
    sentence:
      'The workflow is stuck: it is marked as running and as finished at once',
    advice: 'Restart the workflow; it cannot be resumed',
  },
  wedged: {
    sentence:
      'The workflow is stuck: it was resumed, but vela-core does not go on',
    advice: 'Restart the workflow',
  },
  stalled: {
    sentence:
      'vela-core has not worked on the running workflow for more than five minutes',
    advice:
      'Check that vela-core runs and is not overloaded; else restart the workflow',
  },
};

/** A workflow that will not move again by itself, mostly after its status was patched by hand. */
export const workflowStuck: ProblemRule = {
  code: 'workflow-stuck',
  find(context) {
    const { stuck, summary } = context.delivery;
    const explained =
      stuck === 'stalled' && context.explained.has(context.application);
    if (!stuck || explained) {
      return [];
    }
    return [
      finding(
        {
          code: 'workflow-stuck',
          severity: stuck === 'stalled' ? 'warning' : 'error',
          ...TEXTS[stuck],
          since: summary.since,
          params: { how: stuck, step: summary.step },
        },
        context,
      ),
    ];
  },
};
