import { kubevelaRolloutControlPermission } from '@velastage/plugin-kubevela-common';
import { rolloutStepOf } from '../../model/health/rules/kruiseRollout';
import { guardedPatch } from '../guard';
import { note } from '../note';
import type { Operation } from '../types';
import { isKruiseRollout, notRolling } from './kruise';

/** Holds a rollout where it is. */
export const pauseRollout: Operation = {
  name: 'pause-rollout',
  permission: kubevelaRolloutControlPermission,
  verb: 'pause',
  appliesTo: isKruiseRollout,
  refuse: ({ object }) =>
    notRolling(object) ??
    (rolloutStepOf(object)?.paused
      ? note('rollout-paused', 'The rollout is paused already.')
      : undefined),
  consequences: () => [
    note(
      'rollout-holds',
      'No further step begins. Pods that are being replaced now are replaced to the end of their step.',
    ),
    note(
      'rollback-waits',
      'A rollback does not begin either until the rollout is resumed.',
    ),
  ],
  request: ({ object }, path) =>
    guardedPatch(path, object, { spec: { strategy: { paused: true } } }),
};

/** Lets a rollout go on that a person has held. */
export const resumeRollout: Operation = {
  name: 'resume-rollout',
  permission: kubevelaRolloutControlPermission,
  verb: 'resume',
  appliesTo: isKruiseRollout,
  // Also where nothing is being rolled out: held, it would not begin.
  refuse: ({ object }) =>
    object.spec?.strategy?.paused === true
      ? undefined
      : note('rollout-not-paused', 'The rollout is not paused.'),
  consequences({ object }) {
    const step = rolloutStepOf(object);
    return [
      step?.state === 'StepPaused' && step.resumesAt === undefined
        ? note(
            'approval-still-wanted',
            'It still waits for the approval of its step.',
          )
        : note('rollout-goes-on', 'It goes on with its steps.'),
    ];
  },
  request: ({ object }, path) =>
    guardedPatch(path, object, { spec: { strategy: { paused: false } } }),
};
