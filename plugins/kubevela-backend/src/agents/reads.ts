import { kubevelaReadPermission } from '@velastage/plugin-kubevela-common';
import { audited } from './audited';
import { instanceInput, problemOutput, READ_ONLY, refOf } from './schemas';
import type { Registration } from './types';

const MAX_ROWS = 50;
const MAX_LINES = 200;

/** Finds instances, the worst first. */
export const listApplications: Registration = (registry, { service }) =>
  registry.register({
    name: 'list-applications',
    title: 'List KubeVela applications',
    description:
      'Lists instances of KubeVela applications over all clusters, the worst first: health, delivery, drift and, in a sentence, what is wrong.',
    attributes: READ_ONLY,
    visibilityPermission: kubevelaReadPermission,
    schema: {
      input: z =>
        z.object({
          text: z
            .string()
            .optional()
            .describe(
              'Words that occur in the name, namespace, owner, image or problem',
            ),
          cluster: z.array(z.string()).optional(),
          namespace: z.array(z.string()).optional(),
          health: z
            .array(
              z.enum([
                'Healthy',
                'Progressing',
                'Suspended',
                'Degraded',
                'Missing',
                'Unknown',
                'Terminating',
              ]),
            )
            .optional(),
          owner: z
            .array(z.string())
            .optional()
            .describe('Entity references, for example group:default/payments'),
          needsPerson: z
            .boolean()
            .optional()
            .describe('Only those that will not mend themselves'),
          limit: z.number().int().min(1).max(MAX_ROWS).optional(),
        }),
      output: z =>
        z.object({
          total: z.number(),
          items: z.array(
            z.object({
              cluster: z.string(),
              namespace: z.string(),
              name: z.string(),
              environment: z.string().optional(),
              owner: z.string().optional(),
              health: z.string(),
              delivery: z.string(),
              drift: z.string(),
              release: z.string().optional(),
              problem: z.string().optional(),
              since: z.string().optional(),
            }),
          ),
          incomplete: z
            .array(z.string())
            .describe('Clusters that could not be asked, and why'),
        }),
    },
    action: async ({ input, credentials }) => {
      const found = await service.listInstances(
        { ...input, limit: input.limit ?? MAX_ROWS, sort: 'severity' },
        { credentials },
      );
      return {
        output: {
          total: found.totalItems,
          items: found.items.map(item => ({
            cluster: item.cluster,
            namespace: item.namespace,
            name: item.name,
            environment: item.environment,
            owner: item.owner,
            health: item.health.status,
            delivery: item.delivery.state,
            drift: item.drift.state,
            release: item.release,
            problem: item.problem?.sentence,
            since: item.health.since,
          })),
          incomplete: found.clusters
            .filter(({ status }) => status !== 'Connected')
            .map(
              ({ cluster, status, message }) =>
                `${cluster}: ${status}${message ? ` (${message})` : ''}`,
            ),
        },
      };
    },
  });

/** Says how one instance is, and why. */
export const getApplication: Registration = (registry, { service }) =>
  registry.register({
    name: 'get-application',
    title: 'How a KubeVela application is, and why',
    description:
      'Tells of one instance its health, delivery and drift, every problem with its root cause and advice, its components, and who changed it last and why.',
    attributes: READ_ONLY,
    visibilityPermission: kubevelaReadPermission,
    schema: {
      input: z => z.object(instanceInput(z)),
      output: z =>
        z.object({
          health: z.string(),
          delivery: z.string(),
          drift: z.string(),
          revision: z.string().optional(),
          changedBy: z.string().optional(),
          changeCause: z.string().optional(),
          problems: z.array(problemOutput(z)),
          components: z.array(
            z.object({
              name: z.string(),
              type: z.string(),
              health: z.string(),
              message: z.string().optional(),
              images: z.array(z.string()),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const instance = await service.getInstance(refOf(input), { credentials });
      const { summary } = instance;
      return {
        output: {
          health: summary.health.status,
          delivery: summary.delivery.state,
          drift: summary.drift.state,
          revision: summary.delivery.revision,
          changedBy: instance.changedBy,
          changeCause: instance.changeCause,
          problems: instance.problems.map(
            ({ severity, sentence, advice, since }) => ({
              severity,
              sentence,
              advice,
              since,
            }),
          ),
          components: instance.components.map(
            ({ name, type, health, images }) => ({
              name,
              type,
              health: health.status,
              message: health.message,
              images,
            }),
          ),
        },
      };
    },
  });

/** The history of one instance. */
export const listRevisions: Registration = (registry, { service }) =>
  registry.register({
    name: 'list-revisions',
    title: 'Revisions of a KubeVela application',
    description:
      'Lists the revisions of one instance, newest first, with who made each, why, and what it changed. Their ids are what deploy-revision takes.',
    attributes: READ_ONLY,
    visibilityPermission: kubevelaReadPermission,
    schema: {
      input: z => z.object(instanceInput(z)),
      output: z =>
        z.object({
          items: z.array(
            z.object({
              id: z.string(),
              name: z.string(),
              current: z.boolean(),
              createdAt: z.string().optional(),
              who: z.string().optional(),
              why: z.string().optional(),
              workflow: z.string().optional(),
              changes: z.array(z.string()),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const { items } = await service.listRevisions(refOf(input), {
        credentials,
      });
      return {
        output: {
          items: items.map(each => ({
            id: each.id,
            name: each.name,
            current: each.current,
            createdAt: each.createdAt,
            who: each.who,
            why: each.why,
            workflow: each.workflow,
            changes: each.changes.map(
              ({ kind, component, name, path, from, to }) =>
                `${[component, name, path].filter(Boolean).join(' ')} ${kind}${
                  from === undefined ? '' : ` from ${from}`
                }${to === undefined ? '' : ` to ${to}`}`,
            ),
          })),
        },
      };
    },
  });

/** The end of the logs of an instance's pods. */
export const getLogs: Registration = (registry, { service, auditor }) =>
  registry.register({
    name: 'get-logs',
    title: "Logs of a KubeVela application's pods",
    description:
      'Reads the last lines of the logs of all pods of an instance or of one component, also of the runs before a crash. Passwords, tokens and keys in them are hidden.',
    attributes: READ_ONLY,
    visibilityPermission: kubevelaReadPermission,
    schema: {
      input: z =>
        z.object({
          ...instanceInput(z),
          component: z.string().optional(),
          previous: z
            .boolean()
            .optional()
            .describe('Of the containers that ran before the present ones'),
          lines: z.number().int().min(1).max(MAX_LINES).optional(),
        }),
      output: z => z.object({ lines: z.array(z.string()) }),
    },
    action: async ({ input, credentials }) => {
      const { component, previous, lines: tailLines = 50 } = input;
      const ref = refOf(input);
      const lines = await audited(
        auditor,
        {
          eventId: 'logs-read',
          severityLevel: 'medium',
          meta: { ...ref, component },
        },
        async () => {
          const read: string[] = [];
          const records = await service.getPodLogs(
            ref,
            { component, previous, tailLines },
            { credentials },
          );
          for await (const { type, pod, container, text } of records) {
            if (type === 'line') {
              read.push(`${pod}/${container}: ${text}`);
            }
          }
          return read;
        },
      );
      return { output: { lines: lines.slice(-MAX_LINES) } };
    },
  });
