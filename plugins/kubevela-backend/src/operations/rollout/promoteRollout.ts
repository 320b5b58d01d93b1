import { kubevelaRolloutControlPermission } from '@velastage/plugin-kubevela-common';
import { rolloutStepOf } from '../../model/health/rules/kruiseRollout';
import { kruiseSteps, statusOf } from '../../rollout/kruise/kruiseSteps';
import { guardedPatch } from '../guard';
import { note } from '../note';
import type { Operation } from '../types';
import { isKruiseRollout, notRolling, notSettled } from './kruise';

/** Takes a rollout to its last step at once: the engine has a jump, from 0.6 on. */
export const promoteRollout: Operation = {
  name: 'promote-rollout',
  permission: kubevelaRolloutControlPermission,
  verb: 'promote',
  appliesTo: isKruiseRollout,

  refuse({ object }) {
    const step = rolloutStepOf(object);
    if (!step || notRolling(object)) {
      return notRolling(object);
    }
    if (step.paused) {
      return note('promote-held', 'The rollout is paused: resume it first.');
    }
    if (statusOf(object)?.nextStepIndex === undefined) {
      return note(
        'no-jump',
        'This version of OpenKruise Rollouts cannot skip steps.',
      );
    }
    if (step.index >= step.total) {
      return note('at-last-step', 'It is at its last step.');
    }
    // A jump to the step that comes next anyway is none to the engine: nothing would happen.
    return step.index === step.total - 1
      ? note('one-step-left', 'One step is left: approve the one it is at.')
      : notSettled(object);
  },

  consequences({ object }) {
    const step = rolloutStepOf(object);
    const last = kruiseSteps(object, { index: 0, done: false }).at(-1);
    return [
      step &&
        note(
          'promote-skips',
          `It goes to step ${step.total} of ${step.total} at once: ${
            last?.replicas ?? 'more'
          } of the pods get the new version, without the approvals and pauses before.`,
          { total: String(step.total), replicas: last?.replicas ?? '?' },
        ),
      last?.approval
        ? note('promote-waits', 'There it waits for an approval.')
        : undefined,
    ];
  },

  request({ object }, path) {
    const field = object.status?.blueGreenStatus
      ? 'blueGreenStatus'
      : 'canaryStatus';
    return guardedPatch(`${path}/status`, object, {
      status: {
        [field]: { nextStepIndex: rolloutStepOf(object)?.total },
      },
    });
  },

  details: ({ object }) => ({ from: rolloutStepOf(object)?.index }),
};
