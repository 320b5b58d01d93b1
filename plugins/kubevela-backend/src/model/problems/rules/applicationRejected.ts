import { failureRule } from '../failureRule';
import { brief } from '../words';

/** vela-core cannot read or render the Application, for a reason that no other rule knows. */
export const applicationRejected = failureRule({
  code: 'application-rejected',
  pattern: /^[\s\S]*$/,
  say(_, { text, source }) {
    if (source !== 'rejection') {
      return undefined;
    }
    const message = brief(text.replace(/^failed to parse\w+: /, ''));
    return {
      sentence: `vela-core cannot process the application: ${message}`,
      advice: 'Correct the application and save it again',
      params: { message },
    };
  },
});
