import { conditionOf } from '../../kube/conditions';
import { healthy, progressing } from '../opinions';
import type { BuiltInHealthRule } from '../types';

export const apiService: BuiltInHealthRule = {
  group: 'apiregistration.k8s.io',
  kind: 'APIService',
  check(object) {
    const available = conditionOf(object, 'Available');
    return available?.status === 'True'
      ? healthy(undefined, available.lastTransitionTime)
      : progressing(available?.message ?? 'Not available yet');
  },
};
