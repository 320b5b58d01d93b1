import { failureRule, whoFails } from '../failureRule';

/** A topology policy names a cluster that vela-core does not know. */
export const clusterUnknown = failureRule({
  code: 'cluster-unknown',
  pattern: /failed to get cluster (\S+?): /,
  say([, cluster], failure) {
    return {
      sentence: `vela-core knows no cluster ${cluster}, so ${whoFails(
        failure,
      )} cannot deploy to it`,
      advice: `Join the cluster ${cluster} to vela-core, or correct the topology policy`,
      params: { cluster },
    };
  },
});
