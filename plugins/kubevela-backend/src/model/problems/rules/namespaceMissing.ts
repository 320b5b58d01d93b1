import { consequence, failureRule, whoFails } from '../failureRule';

/** Something is to be put in a namespace that is not there. */
export const namespaceMissing = failureRule({
  code: 'namespace-missing',
  pattern: /namespaces "([^"]+)" not found/,
  say([, namespace], failure) {
    return {
      sentence: `Namespace ${namespace} does not exist, so ${consequence(
        failure,
      )}`,
      advice: `Create the namespace ${namespace}, or choose another one`,
      params: { namespace, who: whoFails(failure) },
    };
  },
});
