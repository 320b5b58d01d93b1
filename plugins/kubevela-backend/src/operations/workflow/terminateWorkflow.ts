import { kubevelaWorkflowControlPermission } from '@velastage/plugin-kubevela-common';
import { note } from '../note';
import { dropsApproval } from './dropsApproval';
import { mapSteps, OPEN_PHASES, workflowStatus } from './run';
import { workflowOperation } from './workflowOperation';

/** Ends a workflow for good: its open steps fail. A step that is left waiting would keep it half alive. */
export const terminateWorkflow = workflowOperation({
  name: 'terminate-workflow',
  permission: kubevelaWorkflowControlPermission,
  verb: 'terminate the workflow of',

  refuse({ object }) {
    const { finished, terminated } = workflowStatus(object) ?? {};
    return finished || terminated
      ? note('workflow-over', 'The workflow is over.')
      : undefined;
  },

  consequences: ({ object }) => [
    note(
      'terminated-stays',
      'What was applied stays as it is; the steps left are not run. vela-core repairs no drift any more until the workflow is restarted or a new version comes.',
    ),
    dropsApproval(object),
  ],

  patch({ steps }) {
    return {
      terminated: true,
      suspend: false,
      steps: mapSteps(steps, step =>
        OPEN_PHASES.includes(step.phase)
          ? { ...step, phase: 'failed', reason: 'Terminate' }
          : step,
      ),
    };
  },
});
