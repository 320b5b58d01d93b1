import { kubevelaWorkflowApprovePermission } from '@velastage/plugin-kubevela-common';
import { note } from '../note';
import { waitingSteps, workflowStatus } from './run';
import { workflowOperation } from './workflowOperation';

/** Undoes a suspension by hand. Where a step waits by itself, that step has to be approved instead. */
export const resumeWorkflow = workflowOperation({
  name: 'resume-workflow',
  permission: kubevelaWorkflowApprovePermission,
  verb: 'resume',

  refuse({ object }) {
    const { suspend, finished, terminated } = workflowStatus(object) ?? {};
    if (!suspend || finished || terminated) {
      return note('not-suspended', 'The workflow is not suspended.');
    }
    return waitingSteps(object).length > 0
      ? note('step-waits', 'A step waits: approve it.')
      : undefined;
  },

  consequences: () => [],

  patch: () => ({ suspend: false }),
});
