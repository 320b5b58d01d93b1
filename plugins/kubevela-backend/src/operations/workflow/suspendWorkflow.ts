import { kubevelaWorkflowControlPermission } from '@velastage/plugin-kubevela-common';
import { note } from '../note';
import type { OperationTarget } from '../types';
import { workflowStatus } from './run';
import { workflowOperation } from './workflowOperation';

/** Kinds that go through steps of their own, which a suspended workflow does not stop. */
const ENGINES: ReadonlySet<string> = new Set(['Rollout', 'Canary']);

/** Holds a workflow that runs. Only the flag is set: the simplest pause that can be undone. */
export const suspendWorkflow = workflowOperation({
  name: 'suspend-workflow',
  permission: kubevelaWorkflowControlPermission,
  verb: 'suspend',

  refuse({ object }) {
    const { finished, terminated, suspend } = workflowStatus(object) ?? {};
    if (finished || terminated) {
      return note('workflow-over', 'The workflow is over.');
    }
    return suspend
      ? note('already-suspended', 'The workflow is suspended already.')
      : undefined;
  },

  consequences: target => [
    note(
      'suspend-keeps',
      'What was applied stays, and goes on starting; no further step begins.',
    ),
    canaryGoesOn(target),
  ],

  patch: () => ({ suspend: true }),
});

function canaryGoesOn({ instance }: OperationTarget) {
  const engine = instance.model.nodes.find(({ ref }) => ENGINES.has(ref.kind));
  if (!engine) {
    return undefined;
  }
  const { kind, name } = engine.ref;
  return note(
    'canary-goes-on',
    `${kind} ${name} is not held by this: it goes on with its own steps.`,
    { kind, name },
  );
}
