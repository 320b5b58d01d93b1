import { failureRule } from '../failureRule';
import { brief } from '../words';

/** vela-core cannot put objects back to what was applied. */
export const stateKeepFailed = failureRule({
  code: 'state-keep-failed',
  pattern: /^[\s\S]*$/,
  say(_, { source, text }) {
    return source === 'stateKeep'
      ? {
          sentence: `vela-core cannot put the resources back in order: ${brief(
            text,
          )}`,
          params: { reason: brief(text) },
        }
      : undefined;
  },
});
