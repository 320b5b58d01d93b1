import { guardedPatch } from '../guard';
import { note } from '../note';
import type { Operation } from '../types';
import { isApplication, workflowStatus } from './run';

/**
 * An operation on an Application's workflow: a write to the Application's status, where vela-core keeps the
 * run. It is refused where no workflow has run.
 *
 * @param patch - gives the new `status.workflow` (merged into the old one), or null for a new run
 */
export function workflowOperation(
  operation: Pick<
    Operation,
    'name' | 'permission' | 'verb' | 'refuse' | 'consequences' | 'choices'
  > & {
    patch(
      workflow: Record<string, any>,
      params: Parameters<Operation['request']>[2],
    ): Record<string, unknown> | null;
  },
): Operation {
  const { patch, refuse, ...rest } = operation;
  return {
    ...rest,
    appliesTo: isApplication,

    refuse(target, params) {
      return workflowStatus(target.object)
        ? refuse(target, params)
        : note('no-workflow', 'No workflow has run yet.');
    },

    request({ object }, path, params) {
      return guardedPatch(`${path}/status`, object, {
        status: { workflow: patch(workflowStatus(object) ?? {}, params) },
      });
    },

    details: ({ object }, { step }) => ({
      revision: object.status?.latestRevision?.name,
      step,
    }),
  };
}
