import { failureRule, whoFails } from '../failureRule';

/** The account that vela-core applies with lacks a permission. */
export const notAllowed = failureRule({
  code: 'not-allowed',
  pattern:
    /is forbidden: User "([^"]+)" cannot (\w+) resource "([^"]+)" in API group "([^"]*)"(?: in the namespace "([^"]+)")?/,
  say([, user, verb, resource, group, namespace], failure) {
    const where = namespace ? ` in namespace ${namespace}` : '';
    const kind = group ? `${resource}.${group}` : resource;
    return {
      sentence: `${user} may not ${verb} ${kind}${where}, which ${whoFails(
        failure,
      )} needs`,
      advice: `Grant ${user} the verb ${verb} on ${kind}`,
      params: { user, verb, resource: kind, namespace },
    };
  },
});
