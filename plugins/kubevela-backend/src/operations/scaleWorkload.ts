import { InputError } from '@backstage/errors';
import { kubevelaWorkloadScalePermission } from '@velastage/plugin-kubevela-common';
import { guardedPatch } from './guard';
import { autoscaled } from './notes/autoscaled';
import { replicasPutBack } from './notes/putBack';
import type { Operation } from './types';
import { isScalable, replicasOf } from './workloads';

/** Asks for another number of replicas, through the scale subresource: that right is the smaller one. */
export const scaleWorkload: Operation = {
  name: 'scale-workload',
  permission: kubevelaWorkloadScalePermission,
  verb: 'scale',
  appliesTo: isScalable,
  refuse: () => undefined,

  consequences(target) {
    return [autoscaled(target), replicasPutBack(target)];
  },

  request({ object }, path, { replicas }) {
    if (replicas === undefined) {
      throw new InputError('The number of replicas is missing');
    }
    if (replicas === replicasOf(object)) {
      throw new InputError(
        `${object.kind} ${object.metadata.name} is asked for ${replicas} replicas already`,
      );
    }
    return guardedPatch(`${path}/scale`, object, { spec: { replicas } });
  },

  details: ({ object }, { replicas }) => ({
    replicasBefore: replicasOf(object),
    replicas,
  }),
};
