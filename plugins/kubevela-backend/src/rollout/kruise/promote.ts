import type { RolloutOperation } from '@velastage/plugin-kubevela-node';
import { rolloutStepOf } from '../../model/health/rules/kruiseRollout';
import { note } from '../../operations/note';
import { asObject } from '../asObject';
import { canJump, noJump } from './jump';
import { notRolling, notSettled, statusField } from './kruiseState';
import { kruiseSteps } from './kruiseSteps';
import { nothingChanges } from './nothingNew';

/** Takes a rollout to its last step at once: the engine has a jump, from 0.6 on. */
export const promote: RolloutOperation = {
  refuse(target) {
    const object = asObject(target);
    const step = rolloutStepOf(object);
    if (!step || notRolling(object)) {
      return notRolling(object);
    }
    if (step.paused) {
      return note('promote-held', 'The rollout is paused: resume it first.');
    }
    if (!canJump(object)) {
      return noJump;
    }
    if (step.index >= step.total) {
      return note('at-last-step', 'It is at its last step.');
    }
    // A jump to the step that comes next anyway is none to the engine: nothing would happen.
    return step.index === step.total - 1
      ? note('one-step-left', 'One step is left: approve the one it is at.')
      : notSettled(object);
  },

  consequences(target) {
    const object = asObject(target);
    const step = rolloutStepOf(object);
    const last = kruiseSteps(object, { index: 0, done: false }).at(-1);
    const waits = last?.approval
      ? note('promote-waits', 'There it waits for an approval.')
      : undefined;
    if (step?.nothingNew) {
      return [nothingChanges, waits];
    }
    return [
      step &&
        note(
          'promote-skips',
          `It goes to step ${step.total} of ${step.total} at once: ${
            last?.replicas ?? 'more'
          } of the pods get the new version, without the approvals and pauses before.`,
          { total: String(step.total), replicas: last?.replicas ?? '?' },
        ),
      waits,
    ];
  },

  write(target) {
    const object = asObject(target);
    return {
      subresource: 'status',
      patch: {
        status: {
          [statusField(object)]: {
            nextStepIndex: rolloutStepOf(object)?.total,
          },
        },
      },
    };
  },

  details: target => ({ from: rolloutStepOf(asObject(target))?.index }),
};
