import { asText } from '../../kube/objects';
import { degraded, healthy, progressing } from '../opinions';
import type { BuiltInHealthRule } from '../types';

export const flaggerCanary: BuiltInHealthRule = {
  group: 'flagger.app',
  kind: 'Canary',
  check({ status }) {
    const since = asText(status?.lastTransitionTime);
    switch (status?.phase) {
      case 'Initialized':
      case 'Succeeded':
        return healthy(undefined, since);
      case 'Failed':
        return degraded('The canary failed and was rolled back', since);
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
