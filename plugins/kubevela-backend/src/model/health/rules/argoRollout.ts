import { conditionOf } from '../../kube/conditions';
import { asText } from '../../kube/objects';
import {
  degraded,
  healthy,
  progressing,
  suspended,
  UNOBSERVED,
} from '../opinions';
import type { BuiltInHealthRule } from '../types';

export const argoRollout: BuiltInHealthRule = {
  group: 'argoproj.io',
  kind: 'Rollout',
  check(object) {
    const { status, metadata } = object;
    // Argo Rollouts publishes the generation as text.
    if (Number(status?.observedGeneration ?? 0) < (metadata.generation ?? 0)) {
      return progressing(UNOBSERVED);
    }
    const message = asText(status?.message);
    switch (status?.phase) {
      case 'Healthy':
        return healthy(
          undefined,
          conditionOf(object, 'Healthy')?.lastTransitionTime,
        );
      case 'Paused':
        return suspended(message ?? 'Paused');
      case 'Degraded':
        return degraded(message ?? 'The rollout failed');
      default:
        return progressing(message ?? 'Rolling out');
    }
  },
};
