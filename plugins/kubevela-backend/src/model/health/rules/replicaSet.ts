import { conditionOf, isUnobserved } from '../../kube/conditions';
import { degraded, healthy, progressing, UNOBSERVED } from '../opinions';
import type { BuiltInHealthRule } from '../types';

export const replicaSet: BuiltInHealthRule = {
  group: 'apps',
  kind: 'ReplicaSet',
  check(object) {
    if (isUnobserved(object)) {
      return progressing(UNOBSERVED);
    }
    const failure = conditionOf(object, 'ReplicaFailure');
    if (failure?.status === 'True') {
      return degraded(
        failure.message ?? 'Its pods cannot be created',
        failure.lastTransitionTime,
      );
    }
    const replicas: number = object.spec?.replicas ?? 1;
    const available: number = object.status?.availableReplicas ?? 0;
    return available < replicas
      ? progressing(`${available} of ${replicas} pods available`)
      : healthy();
  },
};
