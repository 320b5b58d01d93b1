import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import { copyExamples } from './copy.examples';
import {
  finishWrite,
  waitInput,
  writtenOutput,
  type WriteOptions,
} from './finishWrite';
import { tellProblems } from './tellProblems';

/** Copies an Application to another place, and waits until it is healthy there. */
export function createCopyAction(options: WriteOptions) {
  return createTemplateAction({
    id: 'kubevela:application:copy',
    description:
      'Copies a KubeVela Application to another cluster or namespace, as the person who runs the template, and waits until it is healthy there. What belongs to the target stays.',
    examples: copyExamples,
    supportsDryRun: true,
    schema: {
      input: {
        source: z =>
          z
            .object({
              cluster: z.string(),
              namespace: z.string(),
              name: z.string(),
            })
            .describe('The Application to copy'),
        target: z =>
          z
            .object({
              cluster: z.string(),
              namespace: z.string(),
              name: z.string().optional(),
            })
            .describe("Where to; its name is the source's where none is said"),
        values: z =>
          z
            .record(z.any())
            .describe(
              'Values of the target by parameter, for example `components[web].traits[scaler].properties.replicas: 3`',
            )
            .optional(),
        take: z =>
          z
            .array(z.string())
            .describe(
              'Parameters that come from the source, whatever the rules',
            )
            .optional(),
        keep: z =>
          z
            .array(z.string())
            .describe('Parameters that stay as the target has them')
            .optional(),
        promote: z =>
          z
            .boolean()
            .describe(
              'Only where the preconditions of a promotion are met: see kubevela.promotion',
            )
            .optional(),
        reason: z =>
          z.string().describe('Why; it stands in the revision').optional(),
        takeOver: z =>
          z
            .boolean()
            .describe('Change it although a GitOps tool keeps it')
            .optional(),
        ...waitInput,
      },
      output: {
        ...writtenOutput,
      },
    },
    async handler(ctx) {
      const { input, logger } = ctx;
      const { source, values = {}, take = [], keep = [] } = input;
      const { cluster, namespace, name = source.name } = input.target;
      const ref: InstanceRef = { cluster, namespace, name };
      const dryRun = ctx.isDryRun ?? false;
      const { parameters, preconditions, apply } = await options.portal.copy(
        source,
        {
          target: ref,
          dryRun,
          promote: input.promote,
          reason: input.reason,
          takeOver: input.takeOver,
          // A template says what it wants each time: nothing is remembered for people.
          remember: false,
          choices: [
            ...take.map(parameter => ({ parameter, take: 'source' as const })),
            ...keep.map(parameter => ({ parameter, take: 'target' as const })),
            ...Object.entries(values).map(([parameter, value]) => ({
              parameter,
              take: 'value' as const,
              value,
            })),
          ],
        },
        await ctx.getInitiatorCredentials(),
      );
      for (const each of parameters) {
        logger.info(`${each.id}: ${takenText(each.take)} (${each.why})`);
      }
      for (const { met, message } of preconditions) {
        if (input.promote && !met) {
          logger.warn(message);
        }
      }
      tellProblems(apply, logger);
      await finishWrite(ctx, { ...options, ref, result: apply, dryRun });
    },
  });
}

function takenText(take: 'source' | 'target' | 'value' | 'ask'): string {
  return {
    source: 'from the source',
    target: 'as the target has it',
    value: 'the value that was given',
    ask: 'has to be said before it can be copied',
  }[take];
}
