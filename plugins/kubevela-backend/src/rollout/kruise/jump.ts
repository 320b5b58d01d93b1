import { InputError } from '@backstage/errors';
import type { RolloutOperation } from '@velastage/plugin-kubevela-node';
import { rolloutStepOf } from '../../model/health/rules/kruiseRollout';
import { note } from '../../operations/note';
import type { KubernetesObject } from '../../watch/types';
import { asObject } from '../asObject';
import { notRolling, notSettled, statusField, stepId } from './kruiseState';
import { kruiseSteps, statusOf } from './kruiseSteps';

/** Between the step that it is decided at and the one that is gone to. */
const TO = '>';

/** Why an engine before 0.6 does not. */
export const noJump = note(
  'no-jump',
  'This version of OpenKruise Rollouts cannot skip steps.',
);

/** Takes a rollout to another step; the engine can from 0.6 on. */
export const jump: RolloutOperation = {
  choices(target) {
    const object = asObject(target);
    const step = rolloutStepOf(object);
    const id = stepId(object);
    if (!step || step.ending || id === undefined || !canJump(object)) {
      return [];
    }
    // A jump to the step that comes next anyway is none to the engine: nothing would happen.
    return Array.from({ length: step.total }, (_, at) => at + 1)
      .filter(to => to !== step.index && to !== step.index + 1)
      .map(to => ({ id: `${id}${TO}${to}`, name: `${to}/${step.total}` }));
  },

  refuse(target, { step: wanted }) {
    const object = asObject(target);
    const step = rolloutStepOf(object);
    if (!step || notRolling(object)) {
      return notRolling(object);
    }
    if (!canJump(object)) {
      return noJump;
    }
    if (step.paused) {
      return note('promote-held', 'The rollout is paused: resume it first.');
    }
    if (wanted === undefined) {
      return note('nowhere-to-jump', 'There is no other step to go to.');
    }
    return this.choices?.(target).some(({ id }) => id === wanted)
      ? notSettled(object)
      : note('rollout-went-on', 'The rollout is not at this step any more.');
  },

  consequences(target, { step: wanted }) {
    const object = asObject(target);
    const step = rolloutStepOf(object);
    const to = wanted === undefined ? undefined : numberIn(wanted);
    if (!step || to === undefined) {
      return [];
    }
    const there = kruiseSteps(object, { index: 0, done: false })[to - 1];
    const values = {
      step: String(to),
      total: String(step.total),
      replicas: there?.replicas ?? '?',
    };
    return [
      to < step.index
        ? note(
            'jump-back',
            `It goes back to step ${to} of ${step.total}. Pods that run the new version already keep it: their number does not go down to ${values.replicas}.`,
            values,
          )
        : note(
            'jump-on',
            `It goes to step ${to} of ${step.total} at once: ${values.replicas} of the pods get the new version, without the approvals and pauses before.`,
            values,
          ),
      there?.approval
        ? note('promote-waits', 'There it waits for an approval.')
        : undefined,
    ];
  },

  write(target, { step: wanted }) {
    const to = wanted === undefined ? undefined : numberIn(wanted);
    if (to === undefined) {
      throw new InputError('The step to go to is missing');
    }
    return {
      subresource: 'status',
      patch: {
        status: { [statusField(asObject(target))]: { nextStepIndex: to } },
      },
    };
  },

  details: (target, { step }) => ({
    from: rolloutStepOf(asObject(target))?.index,
    to: step === undefined ? undefined : numberIn(step),
  }),
};

/** Whether the engine that wrote the status knows of jumps. */
export function canJump(object: KubernetesObject): boolean {
  return statusOf(object)?.nextStepIndex !== undefined;
}

function numberIn(id: string): number | undefined {
  const to = Number(id.slice(id.lastIndexOf(TO) + 1));
  return Number.isInteger(to) && to > 0 ? to : undefined;
}
