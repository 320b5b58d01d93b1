import { isUnobserved } from '../../kube/conditions';
import { healthy, progressing, suspended, UNOBSERVED } from '../opinions';
import type { BuiltInHealthRule } from '../types';

export const cloneSet: BuiltInHealthRule = {
  group: 'apps.kruise.io',
  kind: 'CloneSet',
  check(object) {
    const { spec, status } = object;
    if (!status?.observedGeneration || isUnobserved(object)) {
      return progressing(UNOBSERVED);
    }
    if (spec?.updateStrategy?.paused) {
      return suspended('Its update is paused');
    }
    const replicas: number = spec?.replicas ?? 1;
    const ready: number = status.readyReplicas ?? 0;
    if (ready < replicas) {
      return progressing(`${ready} of ${replicas} pods ready`);
    }
    const expected: number = status.expectedUpdatedReplicas ?? replicas;
    const updated: number = status.updatedReplicas ?? 0;
    return updated < expected
      ? progressing(`${updated} of ${expected} pods updated`)
      : healthy(replicas === 0 ? 'Scaled to zero' : undefined);
  },
};
