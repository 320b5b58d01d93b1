import { kubevelaWorkflowControlPermission } from '@velastage/plugin-kubevela-common';
import { note } from '../note';
import { dropsApproval } from './dropsApproval';
import { workflowOperation } from './workflowOperation';

/** Runs the whole workflow again. Works from every state, a wedged one too. */
export const restartWorkflow = workflowOperation({
  name: 'restart-workflow',
  permission: kubevelaWorkflowControlPermission,
  verb: 'restart the workflow of',

  refuse: () => undefined,

  consequences: ({ object }) => [
    note(
      'all-steps-again',
      'All steps run again from the first, with the revision that is rolled out now: an edit that is not published, or a definition that changed, is not picked up.',
    ),
    dropsApproval(object),
  ],

  patch: () => null,
});
