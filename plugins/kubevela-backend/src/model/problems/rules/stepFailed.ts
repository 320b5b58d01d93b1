import { failureRule } from '../failureRule';
import { brief } from '../words';

/** A workflow step failed, with an error that no other rule knows. */
export const stepFailed = failureRule({
  code: 'step-failed',
  pattern: /^[\s\S]*$/,
  say(_, { source, step = '', text }, { delivery }) {
    if (source !== 'step') {
      return undefined;
    }
    const reason = brief(text);
    return {
      sentence: `Step ${step} failed: ${reason}`,
      advice:
        delivery.summary.state === 'Failed'
          ? 'Remove the cause, then restart the workflow'
          : undefined,
      params: { step, reason },
    };
  },
});
