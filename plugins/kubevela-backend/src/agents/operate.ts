import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  kubevelaReadPermission,
  stringifyInstanceRef,
  type OperationNote,
} from '@velastage/plugin-kubevela-common';
import { operations, type OperationName } from '../operations';
import { APPLICATION_API_VERSION } from '../watch/cluster/kinds';
import { audited } from './audited';
import { instanceInput, refOf } from './schemas';
import type { Registration } from './types';

const NAMES = operations.map(({ name }) => name) as [
  OperationName,
  ...OperationName[],
];

/** In the portal, or in the cluster that is changed in the person's name. */
function lacksPermission(refusal: OperationNote | undefined): boolean {
  return ['permission', 'cluster-permission', 'nobody-known'].includes(
    refusal?.code ?? '',
  );
}

/** What can be done, and does it. The state that is decided on is the one at the time of the call. */
export const operate: Registration = (registry, { service, auditor }) =>
  registry.register({
    name: 'operate-application',
    title: 'Do something to a KubeVela application',
    description:
      'Does one thing to an application or one of its resources: approve a waiting step, roll back to a revision, restart, scale, repair drift, promote a canary and so on. Without an operation it lists what can be done now, what would come of it, and what not and why.',
    attributes: { readOnly: false, destructive: true, idempotent: false },
    visibilityPermission: kubevelaReadPermission,
    schema: {
      input: z =>
        z.object({
          ...instanceInput(z),
          operation: z
            .enum(NAMES)
            .optional()
            .describe('One of those that are listed without it'),
          resource: z
            .object({
              apiVersion: z.string(),
              kind: z.string(),
              name: z.string(),
              namespace: z.string().optional(),
            })
            .optional()
            .describe(
              'A Deployment, Pod or Rollout; the Application unless said',
            ),
          step: z.string().optional().describe('Id of the step to approve'),
          revision: z
            .string()
            .optional()
            .describe('Id of a revision, for deploy-revision'),
          replicas: z.number().int().min(0).optional(),
          keepResources: z.boolean().optional(),
          reason: z.string().max(1_000).optional(),
        }),
      output: z =>
        z.object({
          done: z.string().optional().describe('What the cluster has accepted'),
          operations: z
            .array(
              z.object({
                operation: z.string(),
                step: z.string().optional(),
                allowed: z.boolean(),
                refusal: z.string().optional(),
                consequences: z.array(z.string()),
              }),
            )
            .optional(),
        }),
    },
    action: async ({ input, credentials }) => {
      const ref = refOf(input);
      const resource = input.resource ?? {
        apiVersion: APPLICATION_API_VERSION,
        kind: 'Application',
        namespace: ref.namespace,
        name: ref.name,
      };
      const { operation, step, revision, replicas, keepResources, reason } =
        input;
      const list = () =>
        service.listOperations(ref, resource, { credentials, revision });
      if (!operation) {
        const { items } = await list();
        return {
          output: {
            operations: items.map(item => ({
              operation: item.name,
              step: item.step?.id,
              allowed: item.allowed,
              refusal: item.refusal?.sentence,
              consequences: item.consequences.map(({ sentence }) => sentence),
            })),
          },
        };
      }
      const run = async () => {
        const { items, preconditions } = await list();
        const offered = items.find(
          item =>
            item.name === operation &&
            (step === undefined || !item.step || item.step.id === step),
        );
        if (!offered || !preconditions) {
          throw new NotFoundError(
            `There is no operation ${operation} for ${resource.kind} ${
              resource.name
            } of ${stringifyInstanceRef(ref)}`,
          );
        }
        // Whoever lacks the permission is refused by the service, which has that on record.
        if (!offered.allowed && !lacksPermission(offered.refusal)) {
          throw new ConflictError(
            offered.refusal?.sentence ?? `${operation} is not possible now`,
          );
        }
        return service.operate(
          ref,
          {
            operation,
            resource,
            preconditions,
            step: step ?? offered.step?.id,
            revision,
            replicas,
            keepResources,
            reason,
          },
          { credentials },
        );
      };
      await audited(
        auditor,
        {
          eventId: operation,
          severityLevel: 'high',
          meta: { ...ref, resource: { ...resource }, step, revision, replicas },
          outcome: ({ details }) => details,
        },
        run,
      );
      return {
        output: { done: `${operation} on ${resource.kind} ${resource.name}` },
      };
    },
  });
