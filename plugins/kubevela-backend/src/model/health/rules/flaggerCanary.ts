import type { KubernetesObject } from '../../../watch/types';
import { asText } from '../../kube/objects';
import { degraded, healthy, progressing } from '../opinions';
import type { BuiltInHealthRule } from '../types';

/** Whether what is asked for is what was promoted last: a version that failed was taken back. */
export function isRestored({ status }: KubernetesObject): boolean {
  const applied = asText(status?.lastAppliedSpec);
  return applied !== undefined && applied === status?.lastPromotedSpec;
}

export const flaggerCanary: BuiltInHealthRule = {
  group: 'flagger.app',
  kind: 'Canary',
  check(object) {
    const { status } = object;
    const since = asText(status?.lastTransitionTime);
    switch (status?.phase) {
      case 'Initialized':
      case 'Succeeded':
        return healthy(undefined, since);
      case 'Failed':
        // Flagger does not look again at a version that runs already, and goes on saying Failed.
        return isRestored(object)
          ? healthy(
              'The version after this one failed and was taken back',
              since,
            )
          : degraded('The canary failed and was rolled back', since);
      case 'Waiting':
      case 'WaitingPromotion':
        return { status: 'Suspended', message: 'Waits for approval', since };
      case undefined:
        return progressing('Starting');
      default:
        return progressing(
          `${status.phase}, ${status.canaryWeight ?? 0}% of the traffic`,
          since,
        );
    }
  },
};
