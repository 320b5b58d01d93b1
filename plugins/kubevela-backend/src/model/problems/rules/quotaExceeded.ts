import { consequence, failureRule } from '../failureRule';
import { subjectOf } from '../words';

/** A ResourceQuota of the namespace is used up: for an object, or for the pods of one that exists. */
export const quotaExceeded = failureRule({
  code: 'quota-exceeded',
  pattern:
    /exceeded quota: ([^,]+), requested: (.+?), used: (.+?), limited: ([^)\s]+)/,
  say([, quota, requested, used, limited], failure, context) {
    const who = failure.node
      ? `${subjectOf(failure.node.root, context)} cannot start pods`
      : consequence(failure);
    return {
      sentence: `Quota ${quota} is used up (${usage(
        used,
        limited,
      )}), so ${who}`,
      advice: `Ask for ${requested} more in quota ${quota}, or free something in the namespace`,
      params: { quota, requested, used, limited },
    };
  },
});

/** `pods: 2 of 2`; several resources as the API server lists them. */
function usage(used: string, limited: string): string {
  const [name, count] = used.split('=');
  const [limitedName, limit] = limited.split('=');
  return name === limitedName && !used.includes(',')
    ? `${name}: ${count} of ${limit}`
    : `${used} of ${limited}`;
}
