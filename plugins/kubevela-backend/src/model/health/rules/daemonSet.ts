import { isUnobserved } from '../../kube/conditions';
import { healthy, progressing, UNOBSERVED } from '../opinions';
import type { BuiltInHealthRule } from '../types';

export const daemonSet: BuiltInHealthRule = {
  group: 'apps',
  kind: 'DaemonSet',
  check(object) {
    const { spec, status } = object;
    if (!status?.observedGeneration || isUnobserved(object)) {
      return progressing(UNOBSERVED);
    }
    const desired: number = status.desiredNumberScheduled ?? 0;
    const updated: number = status.updatedNumberScheduled ?? 0;
    if (spec?.updateStrategy?.type !== 'OnDelete' && updated < desired) {
      return progressing(`${updated} of ${desired} pods updated`);
    }
    const available: number = status.numberAvailable ?? 0;
    if (available < desired) {
      return progressing(`${available} of ${desired} pods available`);
    }
    return healthy(desired === 0 ? 'No node asks for it' : undefined);
  },
};
