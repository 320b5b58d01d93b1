import { conditionOf, isUnobserved } from '../../kube/conditions';
import { degraded, healthy, progressing, UNOBSERVED } from '../opinions';
import type { BuiltInHealthRule } from '../types';

export const podDisruptionBudget: BuiltInHealthRule = {
  group: 'policy',
  kind: 'PodDisruptionBudget',
  check(object) {
    if (!object.status || isUnobserved(object)) {
      return progressing(UNOBSERVED);
    }
    const allowed = conditionOf(object, 'DisruptionAllowed');
    return allowed?.status === 'False' && allowed.reason === 'SyncFailed'
      ? degraded(
          allowed.message ?? 'Its pods cannot be counted',
          allowed.lastTransitionTime,
        )
      : healthy();
  },
};
