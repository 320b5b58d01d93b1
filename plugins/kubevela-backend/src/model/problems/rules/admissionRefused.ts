import { failureRule } from '../failureRule';
import { brief, subjectOf } from '../words';

/** A policy or webhook of the cluster does not let an object, or its pods, in. */
export const admissionRefused = failureRule({
  code: 'admission-refused',
  pattern:
    /(?:ValidatingAdmissionPolicy '([^']+)' with binding '[^']+' denied request: |admission webhook "([^"]+)" denied the request: |violates (PodSecurity "[^"]+"): )([\s\S]+)$/,
  say([, policy, webhook, podSecurity, reason], { text, node }, context) {
    const by = policy ?? webhook ?? podSecurity;
    const object = /^(\S+) "([^"]+)" is forbidden/.exec(text);
    const what = node
      ? `pods of ${subjectOf(node.root, context)}`
      : object?.[2] ?? 'the object';
    return {
      sentence: `The cluster's policy ${by} refuses ${what}: ${brief(reason)}`,
      advice: 'Change the application so that it meets the policy',
      params: { policy: by, what, reason: brief(reason) },
    };
  },
});
