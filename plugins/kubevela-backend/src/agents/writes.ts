import {
  kubevelaReadPermission,
  type ApplyProblem,
} from '@velastage/plugin-kubevela-common';
import { audited } from './audited';
import { instanceInput, refOf } from './schemas';
import type { Registration } from './types';

const WRITES = { readOnly: false, destructive: true, idempotent: true };

/** Creates or changes an Application. */
export const applyApplication: Registration = (
  registry,
  { creation, auditor },
) =>
  registry.register({
    name: 'apply-application',
    title: 'Create or change a KubeVela application',
    description:
      'Writes an Application after checking it on its cluster. With dryRun it says what would change and what is wrong, each with its place, and writes nothing.',
    attributes: WRITES,
    visibilityPermission: kubevelaReadPermission,
    schema: {
      input: z =>
        z.object({
          ...instanceInput(z),
          manifest: z.string().min(1).describe('The Application, YAML or JSON'),
          mode: z
            .enum(['create', 'update', 'apply'])
            .optional()
            .describe('Whether it must not exist, must exist, or either'),
          dryRun: z.boolean().optional(),
          reason: z.string().max(1_000).optional(),
        }),
      output: z =>
        z.object({
          outcome: z.string(),
          problems: z.array(z.string()),
          manifest: z.string(),
        }),
    },
    action: async ({ input, credentials }) => {
      const { manifest, mode = 'apply', dryRun, reason } = input;
      const ref = refOf(input);
      const run = async () => {
        const result = await creation.apply(
          ref,
          { manifest, mode, dryRun, reason },
          credentials,
        );
        return {
          outcome: result.outcome,
          problems: result.problems.map(problemText),
          manifest: result.manifest,
        };
      };
      return {
        output: dryRun
          ? await run()
          : await audited(
              auditor,
              {
                eventId: 'apply-application',
                severityLevel: 'high',
                meta: { ...ref, mode, reason },
                outcome: ({ outcome }) => ({ outcome }),
              },
              run,
            ),
      };
    },
  });

/** Brings an Application to another place. */
export const copyApplication: Registration = (registry, { copy, auditor }) =>
  registry.register({
    name: 'copy-application',
    title: 'Copy or promote a KubeVela application',
    description:
      'Copies an instance to another cluster or namespace; what belongs to the target stays. With dryRun it tells parameter by parameter what the target would get and why, and what a promotion still lacks.',
    attributes: WRITES,
    visibilityPermission: kubevelaReadPermission,
    schema: {
      input: z =>
        z.object({
          ...instanceInput(z),
          target: z.object(instanceInput(z)),
          choices: z
            .array(
              z.object({
                parameter: z.string(),
                take: z.enum(['source', 'target', 'value']),
                value: z.any().optional(),
              }),
            )
            .optional()
            .describe('What the target gets for single parameters'),
          promote: z
            .boolean()
            .optional()
            .describe("Only where a promotion's preconditions are met"),
          dryRun: z.boolean().optional(),
          reason: z.string().max(1_000).optional(),
        }),
      output: z =>
        z.object({
          outcome: z.string(),
          parameters: z.array(
            z.object({
              id: z.string(),
              source: z.string().optional(),
              target: z.string().optional(),
              take: z.string(),
              why: z.string(),
            }),
          ),
          unmet: z.array(z.string()),
          problems: z.array(z.string()),
        }),
    },
    action: async ({ input, credentials }) => {
      const { choices, promote, dryRun, reason } = input;
      const from = refOf(input);
      const target = refOf(input.target);
      const run = async () => {
        const result = await copy.copy(
          from,
          { target, choices, promote, dryRun, reason, remember: false },
          credentials,
        );
        return {
          outcome: result.apply.outcome,
          parameters: result.parameters.map(
            ({ id, source, target: theirs, take, why }) => ({
              id,
              source,
              target: theirs,
              take,
              why,
            }),
          ),
          unmet: result.preconditions
            .filter(({ met }) => !met)
            .map(({ message }) => message),
          problems: result.apply.problems.map(problemText),
        };
      };
      return {
        output: dryRun
          ? await run()
          : await audited(
              auditor,
              {
                eventId: 'copy-application',
                severityLevel: 'high',
                meta: { ...target, source: { ...from }, promote, reason },
                outcome: ({ outcome }) => ({ outcome }),
              },
              run,
            ),
      };
    },
  });

function problemText({ severity, message, path }: ApplyProblem): string {
  return `${severity}: ${message}${path ? ` (${path})` : ''}`;
}
