import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';
import { buildManifest } from '../manifest/buildManifest';
import { addressInput, contentInput } from '../manifest/input';
import type { Portal } from '../portal/Portal';
import { tellProblems } from './tellProblems';

/** Writes an Application to the workspace, for a pull request: no cluster is changed. */
export function createRenderAction({ portal }: { portal: Portal }) {
  return createTemplateAction({
    id: 'kubevela:application:render',
    description:
      'Writes a KubeVela Application to a file of the workspace; with a cluster, checks it there first',
    examples: [
      {
        description: 'Write an application for a pull request',
        example: stringify({
          steps: [
            {
              id: 'render',
              name: 'Write the application',
              action: 'kubevela:application:render',
              input: {
                path: 'deploy/application.yaml',
                cluster: 'prod-eu',
                namespace: 'shop',
                name: '${{ parameters.name }}',
                components: ['${{ parameters.component }}'],
              },
            },
          ],
        }),
      },
    ],
    supportsDryRun: true,
    schema: {
      input: {
        ...contentInput,
        name: addressInput.name,
        namespace: z => addressInput.namespace(z).optional(),
        cluster: z =>
          z
            .string()
            .describe(
              'Where to check it; where nothing is said, nothing is checked',
            )
            .optional(),
        path: z =>
          z
            .string()
            .describe(
              'File in the workspace, application.yaml where nothing is said',
            )
            .optional(),
      },
      output: {
        path: z => z.string().describe('The file in the workspace'),
        manifest: z => z.string().describe('Its text'),
      },
    },
    async handler(ctx) {
      const { input, logger, workspacePath } = ctx;
      const { cluster, namespace, name } = input;
      const manifest = buildManifest(input);
      if (cluster) {
        if (!namespace) {
          throw new InputError(
            'A check on a cluster needs the namespace of the Application',
          );
        }
        const result = await portal.apply(
          { cluster, namespace, name },
          // What a GitOps tool keeps is what a pull request is for.
          { manifest, mode: 'apply', dryRun: true, takeOver: true },
          await ctx.getInitiatorCredentials(),
        );
        tellProblems(result, logger);
      }
      const path = input.path ?? 'application.yaml';
      const file = resolveSafeChildPath(workspacePath, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, manifest);
      logger.info(`Wrote ${path}`);
      ctx.output('path', path);
      ctx.output('manifest', manifest);
    },
  });
}
