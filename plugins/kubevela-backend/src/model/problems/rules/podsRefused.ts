import { failureRule } from '../failureRule';
import { brief, subjectOf } from '../words';

/** Pods cannot be created, for a reason that no other rule knows. */
export const podsRefused = failureRule({
  code: 'pods-refused',
  pattern: /^[\s\S]*$/,
  say(_, { node, text }, context) {
    if (!node) {
      return undefined;
    }
    const subject = subjectOf(node.root, context);
    const reason = brief(text.replace(/^pods "[^"]*" is forbidden: /, ''));
    return {
      sentence: `${subject} cannot start pods: ${reason}`,
      params: { subject, reason },
    };
  },
});
