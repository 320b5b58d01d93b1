import { failureRule, whoFails } from '../failureRule';

/** The cluster has no such API: a CustomResourceDefinition or an operator is missing. */
export const kindUnknown = failureRule({
  code: 'kind-unknown',
  pattern: /no matches for kind "([^"]+)" in version "([^"]+)"/,
  say([, kind, version], failure) {
    return {
      sentence: `The cluster does not know the kind ${kind} (${version}) that ${whoFails(
        failure,
      )} applies`,
      advice: `Install what provides ${kind}, or correct apiVersion and kind`,
      params: { kind, version, who: whoFails(failure) },
    };
  },
});
