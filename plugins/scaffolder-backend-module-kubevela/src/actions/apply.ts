import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  stringifyInstanceRef,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import { buildManifest } from '../manifest/buildManifest';
import { addressInput, contentInput } from '../manifest/input';
import type { EntityFinder } from '../portal/entityOf';
import type { Portal } from '../portal/Portal';
import { untilFound } from '../wait/untilFound';
import { waitUntilHealthy } from '../wait/waitUntilHealthy';
import { applyExamples } from './apply.examples';
import { tellProblems } from './tellProblems';

const DEFAULT_TIMEOUT_MINUTES = 10;
const MINUTE_MS = 60_000;
const ENTITY_TRIES = 8;

/** Creates or changes an Application, and waits until it is healthy. */
export function createApplyAction(options: {
  portal: Portal;
  entityOf: EntityFinder;
  /** Where the portal is; links are relative to it. */
  baseUrl: string;
  /** Between two looks while it waits, in milliseconds. */
  intervalMs?: number;
}) {
  const { portal, entityOf, baseUrl } = options;
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
        waitUntil: z =>
          z
            .enum(['healthy', 'written'])
            .describe(
              'healthy (the default): until it runs, or waits for an approval; written: not at all',
            )
            .optional(),
        timeoutMinutes: z =>
          z
            .number()
            .positive()
            .describe(
              `How long to wait, ${DEFAULT_TIMEOUT_MINUTES} where nothing is said`,
            )
            .optional(),
      },
      output: {
        outcome: z =>
          z
            .enum(['created', 'updated', 'unchanged'])
            .describe('What was done, or in a dry run would be'),
        path: z =>
          z
            .string()
            .describe(
              'The page of the application in the portal, for links of a template: they stay in the same tab',
            ),
        url: z =>
          z.string().describe('The same as a whole address, for elsewhere'),
        entityRef: z =>
          z
            .string()
            .describe(
              'The entity of the application, where the catalog has it already',
            )
            .optional(),
        health: z =>
          z.string().describe('healthy, or waiting for an approval').optional(),
        manifest: z =>
          z.string().describe('As the cluster has it, secret values hidden'),
      },
    },
    async handler(ctx) {
      const { input, logger, signal } = ctx;
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
      tellProblems(result, logger);
      const outcome = result.outcome as 'created' | 'updated' | 'unchanged';
      logger.info(
        `${stringifyInstanceRef(ref)}: ${
          dryRun ? `would be ${outcome}` : outcome
        }`,
      );
      ctx.output('outcome', outcome);
      const path = pageOf(ref);
      ctx.output('path', path);
      ctx.output('url', `${baseUrl.replace(/\/$/, '')}${path}`);
      ctx.output('manifest', result.manifest);
      if (dryRun) {
        return;
      }
      if (input.waitUntil !== 'written') {
        const verdict = await waitUntilHealthy({
          // A token lives shorter than some deliveries take: each look asks for its own.
          read: async () =>
            portal.getInstance(ref, await ctx.getInitiatorCredentials()),
          onProgress: sentence => logger.info(sentence),
          timeoutMs:
            (input.timeoutMinutes ?? DEFAULT_TIMEOUT_MINUTES) * MINUTE_MS,
          signal,
          intervalMs: options.intervalMs,
        });
        ctx.output('health', verdict.outcome);
      }
      const entityRef = await untilFound({
        find: async () => entityOf(ref, await ctx.getInitiatorCredentials()),
        // The catalog takes a new application in a few seconds later, where it does at all.
        tries: outcome === 'created' ? ENTITY_TRIES : 1,
        intervalMs: options.intervalMs,
        signal,
      }).catch(error => {
        logger.warn(`The catalog was not asked: ${error.message}`);
        return undefined;
      });
      if (entityRef) {
        ctx.output('entityRef', entityRef);
      }
    },
  });
}

function pageOf({ cluster, namespace, name }: InstanceRef) {
  const instance = encodeURIComponent(`${cluster}/${namespace}/${name}`);
  const path = [namespace, name].map(encodeURIComponent).join('/');
  return `/kubevela/applications/${path}?instance=${instance}`;
}
