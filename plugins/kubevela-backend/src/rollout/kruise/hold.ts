import type { RolloutOperation } from '@velastage/plugin-kubevela-node';
import { rolloutStepOf } from '../../model/health/rules/kruiseRollout';
import { note } from '../../operations/note';
import { asObject } from '../asObject';
import { notRolling } from './kruiseState';

/** Holds a rollout where it is. */
export const pause: RolloutOperation = {
  refuse(target) {
    const object = asObject(target);
    return (
      notRolling(object) ??
      (rolloutStepOf(object)?.paused
        ? note('rollout-paused', 'The rollout is paused already.')
        : undefined)
    );
  },
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
  write: () => ({ patch: { spec: { strategy: { paused: true } } } }),
};

/** Lets a rollout go on that a person has held. */
export const resume: RolloutOperation = {
  // Also where nothing is being rolled out: held, it would not begin.
  refuse: ({ object }) =>
    object.spec?.strategy?.paused === true
      ? undefined
      : note('rollout-not-paused', 'The rollout is not paused.'),
  consequences(target) {
    const step = rolloutStepOf(asObject(target));
    return [
      step?.state === 'StepPaused' && step.resumesAt === undefined
        ? note(
            'approval-still-wanted',
            'It still waits for the approval of its step.',
          )
        : note('rollout-goes-on', 'It goes on with its steps.'),
    ];
  },
  write: () => ({ patch: { spec: { strategy: { paused: false } } } }),
};
