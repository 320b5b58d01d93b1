import { conditionOf } from '../../kube/conditions';
import { degraded, healthy, progressing } from '../opinions';
import type { BuiltInHealthRule } from '../types';

export const gateway: BuiltInHealthRule = {
  group: 'gateway.networking.k8s.io',
  kind: 'Gateway',
  check(object) {
    const accepted = conditionOf(object, 'Accepted');
    if (accepted?.status === 'False') {
      return degraded(
        accepted.message ?? 'Not accepted',
        accepted.lastTransitionTime,
      );
    }
    const programmed = conditionOf(object, 'Programmed');
    return programmed?.status === 'True'
      ? healthy(undefined, programmed.lastTransitionTime)
      : progressing(programmed?.message ?? 'Not set up yet');
  },
};
