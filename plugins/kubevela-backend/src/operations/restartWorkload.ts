import { kubevelaWorkloadRestartPermission } from '@velastage/plugin-kubevela-common';
import { guardedPatch } from './guard';
import { note } from './note';
import { restartPutBack } from './notes/putBack';
import { rolledOut } from './notes/rolledOut';
import { replacement } from './notes/replacement';
import type { Operation } from './types';
import { isRestartable } from './workloads';

/** kubectl's own, so that `kubectl rollout history` and people who read it find what they know. */
export const RESTARTED_AT = 'kubectl.kubernetes.io/restartedAt';

/** Replaces the pods of a workload by a new annotation on its pod template, as `kubectl rollout restart` does. */
export const restartWorkload: Operation = {
  name: 'restart-workload',
  permission: kubevelaWorkloadRestartPermission,
  verb: 'restart',
  appliesTo: isRestartable,

  refuse({ object }) {
    return object.spec?.paused
      ? note(
          'paused',
          'It is paused: its pods are replaced only after it is resumed.',
        )
      : undefined;
  },

  consequences(target) {
    return [
      replacement(target.object),
      rolledOut(target),
      restartPutBack(target, RESTARTED_AT),
    ];
  },

  request({ object }, path, _, now) {
    const annotations = { [RESTARTED_AT]: new Date(now).toISOString() };
    return guardedPatch(path, object, {
      spec: { template: { metadata: { annotations } } },
    });
  },
};
