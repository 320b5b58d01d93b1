import { isUnobserved } from '../../kube/conditions';
import { healthy, progressing, UNOBSERVED } from '../opinions';
import type { BuiltInHealthRule } from '../types';

/** StatefulSets publish no conditions, so only their pods can tell that one is doomed. */
export const statefulSet: BuiltInHealthRule = {
  group: 'apps',
  kind: 'StatefulSet',
  check(object) {
    const { spec, status } = object;
    const replicas: number = spec?.replicas ?? 1;
    if (!status?.observedGeneration || isUnobserved(object)) {
      return progressing(UNOBSERVED);
    }
    if ((status.replicas ?? 0) > replicas) {
      return progressing(`${status.replicas - replicas} pods still to stop`);
    }
    if (replicas === 0) {
      return healthy('Scaled to zero');
    }
    const ready: number = status.readyReplicas ?? 0;
    if (ready < replicas) {
      return progressing(`${ready} of ${replicas} pods ready`);
    }
    if (spec?.updateStrategy?.type === 'OnDelete') {
      return healthy();
    }
    const partition: number =
      spec?.updateStrategy?.rollingUpdate?.partition ?? 0;
    const updated: number = status.updatedReplicas ?? 0;
    if (partition > 0) {
      return updated < replicas - partition
        ? progressing(`${updated} of ${replicas - partition} pods updated`)
        : healthy(`Updated down to pod ${partition}`);
    }
    if (
      status.updateRevision &&
      status.currentRevision !== status.updateRevision
    ) {
      return progressing(`${updated} of ${replicas} pods updated`);
    }
    return healthy();
  },
};
