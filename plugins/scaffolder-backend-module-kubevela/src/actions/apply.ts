import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import { buildManifest } from '../manifest/buildManifest';
import { addressInput, contentInput } from '../manifest/input';
import { applyExamples } from './apply.examples';
import {
  finishWrite,
  waitInput,
  writtenOutput,
  type WriteOptions,
} from './finishWrite';
import { tellProblems } from './tellProblems';

/** Creates or changes an Application, and waits until it is healthy. */
export function createApplyAction(options: WriteOptions) {
  const { portal } = options;
  return createTemplateAction({
    id: 'kubevela:application:apply',
    description:
      'Creates or changes a KubeVela Application on a cluster, as the person who runs the template, and waits until it is healthy',
    examples: applyExamples,
    supportsDryRun: true,
    schema: {
      input: {
        ...addressInput,
        ...contentInput,
        mode: z =>
          z
            .enum(['create', 'update', 'apply'])
            .describe(
              'create: it must not exist yet; update: it must exist; apply (the default): either',
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
      const { input } = ctx;
      const { cluster, namespace, name } = input;
      const ref: InstanceRef = { cluster, namespace, name };
      const dryRun = ctx.isDryRun ?? false;
      const manifest = buildManifest(input);
      const result = await portal.apply(
        ref,
        {
          manifest,
          mode: input.mode ?? 'apply',
          dryRun,
          takeOver: input.takeOver,
          reason: input.reason,
        },
        await ctx.getInitiatorCredentials(),
      );
      tellProblems(result, ctx.logger);
      await finishWrite(ctx, { ...options, ref, result, dryRun });
    },
  });
}
