import { kubevelaWorkflowControlPermission } from '@velastage/plugin-kubevela-common';
import type { StepStatus } from '../../model/delivery/steps';
import { asArray } from '../../model/kube/objects';
import type { KubernetesObject } from '../../watch/types';
import { note } from '../note';
import { workflowStatus } from './run';
import { workflowOperation } from './workflowOperation';

/** Runs a failed workflow again from the step that failed: what comes after it is forgotten with it. */
export const retryWorkflow = workflowOperation({
  name: 'retry-workflow',
  permission: kubevelaWorkflowControlPermission,
  verb: 'retry the workflow of',

  refuse({ object }) {
    return workflowStatus(object)?.finished && failedStep(object)
      ? undefined
      : note('no-failed-step', 'No step of a finished workflow has failed.');
  },

  consequences({ object }) {
    const step = failedStep(object)?.name;
    return [
      step === undefined
        ? undefined
        : note(
            'from-step',
            `It goes on from step ${step}; the steps before it are not run again.`,
            { step },
          ),
    ];
  },

  // Dropping the steps without resetting the flags does nothing.
  patch({ steps }) {
    return {
      suspend: false,
      terminated: false,
      finished: false,
      endTime: null,
      steps: keptSteps(steps),
    };
  },
});

function failedStep(application: KubernetesObject): StepStatus | undefined {
  return asArray<StepStatus>(workflowStatus(application)?.steps).find(
    ({ phase }) => phase === 'failed',
  );
}

/** In a graph a step that succeeded may stand behind one that failed. */
function keptSteps(steps: unknown): StepStatus[] {
  return asArray<StepStatus>(steps).filter(
    ({ phase }) => phase === 'succeeded',
  );
}
