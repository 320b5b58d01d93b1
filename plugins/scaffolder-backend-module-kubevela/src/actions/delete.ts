import { isError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { stringifyInstanceRef } from '@velastage/plugin-kubevela-common';
import { stringify } from 'yaml';
import { addressInput } from '../manifest/input';
import type { Portal } from '../portal/Portal';

/** Deletes an Application, with what it made or without. */
export function createDeleteAction({ portal }: { portal: Portal }) {
  return createTemplateAction({
    id: 'kubevela:application:delete',
    description:
      'Deletes a KubeVela Application from a cluster, as the person who runs the template',
    examples: [
      {
        description: 'Delete an application with everything that it made',
        example: stringify({
          steps: [
            {
              id: 'delete',
              name: 'Delete the application',
              action: 'kubevela:application:delete',
              input: { cluster: 'dev', namespace: 'shop', name: 'checkout' },
            },
          ],
        }),
      },
    ],
    supportsDryRun: true,
    schema: {
      input: {
        ...addressInput,
        keepResources: z =>
          z
            .boolean()
            .describe('Leave what it made where it is, managed by nobody')
            .optional(),
        ignoreMissing: z =>
          z
            .boolean()
            .describe('Go on where there is no such Application')
            .optional(),
      },
      output: {
        deleted: z =>
          z.boolean().describe('False where there was none, or in a dry run'),
      },
    },
    async handler(ctx) {
      const { cluster, namespace, name, keepResources, ignoreMissing } =
        ctx.input;
      const ref = { cluster, namespace, name };
      const text = stringifyInstanceRef(ref);
      if (ctx.isDryRun) {
        ctx.logger.info(`${text} would be deleted`);
        ctx.output('deleted', false);
        return;
      }
      try {
        await portal.delete(
          ref,
          keepResources ?? false,
          await ctx.getInitiatorCredentials(),
        );
        ctx.logger.info(`${text} is being deleted`);
        ctx.output('deleted', true);
      } catch (error) {
        if (ignoreMissing && isError(error) && error.name === 'NotFoundError') {
          ctx.logger.info(`There was no ${text}`);
          ctx.output('deleted', false);
          return;
        }
        throw error;
      }
    },
  });
}
