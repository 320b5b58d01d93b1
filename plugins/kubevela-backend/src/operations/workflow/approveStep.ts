import { InputError } from '@backstage/errors';
import { kubevelaWorkflowApprovePermission } from '@velastage/plugin-kubevela-common';
import { note } from '../note';
import { nextStep } from './nextStep';
import { mapSteps, stepId, waitingSteps } from './run';
import { workflowOperation } from './workflowOperation';

/** Lets a step that waits go on; the other waiting ones of a graph stay as they are. */
export const approveStep = workflowOperation({
  name: 'approve-step',
  permission: kubevelaWorkflowApprovePermission,
  verb: 'approve',

  choices: ({ object }) =>
    waitingSteps(object).map(step => ({ id: stepId(step), name: step.name })),

  refuse({ object }, { step }) {
    const waiting = waitingSteps(object);
    if (waiting.length === 0) {
      return note('nothing-waits', 'No step waits.');
    }
    return step === undefined || waiting.some(each => stepId(each) === step)
      ? undefined
      : note('step-goes-on', 'This step does not wait any more.');
  },

  consequences({ object }, { step }) {
    const waiting = waitingSteps(object).find(each => stepId(each) === step);
    return waiting ? [nextStep(object, waiting)] : [];
  },

  patch({ steps }, { step }) {
    if (step === undefined) {
      throw new InputError('The step to approve is missing');
    }
    // A group says of itself that it waits while one of its steps does; without it nothing moves.
    return {
      suspend: false,
      steps: mapSteps(steps, each => {
        const concerned =
          stepId(each) === step ||
          each.subSteps?.some(subStep => stepId(subStep) === step);
        return concerned && each.phase === 'suspending'
          ? { ...each, phase: 'running' }
          : each;
      }),
    };
  },
});
