import { failureRule, whoFails } from '../failureRule';

/** A topology policy selects clusters by labels that none has. */
export const clusterNoMatch = failureRule({
  code: 'cluster-no-match',
  pattern: /failed to find any cluster matches given labels/,
  say(_, failure) {
    return {
      sentence: `No cluster has the labels that the topology policy of ${whoFails(
        failure,
      )} asks for`,
      advice: 'Label a cluster, or correct clusterLabelSelector in the policy',
    };
  },
});
