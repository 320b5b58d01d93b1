import { kubevelaApplicationReconcilePermission } from '@velastage/plugin-kubevela-common';
import { isPaused, PAUSE_LABEL } from '../../model/delivery/isPaused';
import { gitOpsTool } from '../deploy/gitOpsTool';
import { guardedPatch } from '../guard';
import { note } from '../note';
import type { Operation } from '../types';
import { isApplication } from '../workflow/run';

/** Has vela-core leave an Application alone: no edit is rolled out, no drift repaired, no status written. */
export const pauseReconciling: Operation = {
  name: 'pause-reconciling',
  permission: kubevelaApplicationReconcilePermission,
  verb: 'pause reconciling of',
  appliesTo: isApplication,
  refuse: ({ object }) =>
    isPaused(object)
      ? note('already-paused', 'Reconciling is paused already.')
      : undefined,
  consequences: ({ object }) => [
    note(
      'pause-freezes',
      'vela-core leaves it alone until it is resumed: no edit is rolled out, no drift repaired, no step of its workflow taken, no deletion finished. What runs goes on running.',
    ),
    note(
      'pause-status',
      'Its status stays as it is now, also where it is not true any more.',
    ),
    gitOpsTool(object),
  ],
  request: ({ object }, path) =>
    guardedPatch(path, object, {
      metadata: { labels: { [PAUSE_LABEL]: 'true' } },
    }),
};

/** Has vela-core look after an Application again. */
export const resumeReconciling: Operation = {
  name: 'resume-reconciling',
  permission: kubevelaApplicationReconcilePermission,
  verb: 'resume reconciling of',
  appliesTo: isApplication,
  refuse: ({ object }) =>
    isPaused(object)
      ? undefined
      : note('not-paused', 'Reconciling is not paused.'),
  consequences: ({ object }) => [
    note(
      'resume-catches-up',
      'vela-core takes up what was changed meanwhile: edits are rolled out, drift is put back, the workflow goes on.',
    ),
    gitOpsTool(object),
  ],
  request: ({ object }, path) =>
    guardedPatch(path, object, {
      metadata: { labels: { [PAUSE_LABEL]: null } },
    }),
};
