import { InputError } from '@backstage/errors';
import type { RolloutOperation } from '@velastage/plugin-kubevela-node';
import { rolloutStepOf } from '../../model/health/rules/kruiseRollout';
import { note } from '../../operations/note';
import { asObject } from '../asObject';
import { notRolling, notSettled, statusField, stepId } from './kruiseState';
import { kruiseSteps } from './kruiseSteps';
import { nothingChanges } from './nothingNew';

const PAUSED = 'StepPaused';

/** Lets a rollout that stands after a step take the next one. */
export const approve: RolloutOperation = {
  choices(target) {
    const object = asObject(target);
    const step = rolloutStepOf(object);
    const id = stepId(object);
    return step && id ? [{ id, name: `${step.index}/${step.total}` }] : [];
  },

  refuse(target, { step: wanted }) {
    const object = asObject(target);
    const step = rolloutStepOf(object);
    if (!step || notRolling(object)) {
      return notRolling(object);
    }
    if (wanted !== undefined && wanted !== stepId(object)) {
      return note(
        'rollout-went-on',
        'The rollout is not at this step any more.',
      );
    }
    return step.state === PAUSED
      ? notSettled(object)
      : note('step-under-way', 'The step is under way; nothing waits yet.');
  },

  consequences(target) {
    const object = asObject(target);
    const step = rolloutStepOf(object);
    if (!step) {
      return [];
    }
    if (step.nothingNew) {
      return [
        nothingChanges,
        step.index < step.total
          ? note(
              'steps-left',
              `Steps that are left, and may wait as well: ${
                step.total - step.index
              }.`,
              { count: String(step.total - step.index) },
            )
          : undefined,
      ];
    }
    const next = kruiseSteps(object, { index: step.index, done: false })[
      step.index
    ];
    return [
      next
        ? note(
            'rollout-next',
            `Step ${step.index + 1} of ${step.total}: ${
              next.replicas ?? 'more'
            } of the pods get the new version.`,
            {
              step: String(step.index + 1),
              total: String(step.total),
              replicas: next.replicas ?? '?',
            },
          )
        : note(
            'rollout-last',
            'It was the last step: all pods get the new version.',
          ),
      step.resumesAt === undefined
        ? undefined
        : note('rollout-skips-pause', 'The rest of its pause is skipped.'),
      step.paused
        ? note(
            'approval-kept',
            'The rollout is paused: the approval takes effect when it is resumed.',
          )
        : undefined,
    ];
  },

  write(target, { step }) {
    if (step === undefined) {
      throw new InputError('The step to approve is missing');
    }
    // The version that was read guards it: of two clicks the second one reads `StepReady` and is refused.
    return {
      subresource: 'status',
      patch: {
        status: {
          [statusField(asObject(target))]: { currentStepState: 'StepReady' },
        },
      },
    };
  },

  details: (target, { step }) => ({
    step,
    index: rolloutStepOf(asObject(target))?.index,
  }),
};
