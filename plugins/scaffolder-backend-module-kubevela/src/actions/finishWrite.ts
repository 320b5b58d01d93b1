import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  stringifyInstanceRef,
  type ApplyResult,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import type { z as zod } from 'zod/v3';
import type { EntityFinder } from '../portal/entityOf';
import type { Portal } from '../portal/Portal';
import { untilFound } from '../wait/untilFound';
import { waitUntilHealthy } from '../wait/waitUntilHealthy';

const DEFAULT_TIMEOUT_MINUTES = 10;
const MINUTE_MS = 60_000;
const ENTITY_TRIES = 8;

/** What every action that writes an Application stands on. */
export interface WriteOptions {
  portal: Portal;
  entityOf: EntityFinder;
  /** Where the portal is; links are relative to it. */
  baseUrl: string;
  /** Between two looks while it waits, in milliseconds. */
  intervalMs?: number;
}

/** How such an action waits. */
export const waitInput = {
  waitUntil: (z: typeof zod) =>
    z
      .enum(['healthy', 'written'])
      .describe(
        'healthy (the default): until it runs, or waits for an approval; written: not at all',
      )
      .optional(),
  timeoutMinutes: (z: typeof zod) =>
    z
      .number()
      .positive()
      .describe(
        `How long to wait, ${DEFAULT_TIMEOUT_MINUTES} where nothing is said`,
      )
      .optional(),
};

/** What such an action says in the end. */
export const writtenOutput = {
  outcome: (z: typeof zod) =>
    z
      .enum(['created', 'updated', 'unchanged'])
      .describe('What was done, or in a dry run would be'),
  path: (z: typeof zod) =>
    z
      .string()
      .describe(
        'The page of the application in the portal, for links of a template: they stay in the same tab',
      ),
  url: (z: typeof zod) =>
    z.string().describe('The same as a whole address, for elsewhere'),
  entityRef: (z: typeof zod) =>
    z
      .string()
      .describe(
        'The entity of the application, where the catalog has it already',
      )
      .optional(),
  health: (z: typeof zod) =>
    z.string().describe('healthy, or waiting for an approval').optional(),
  manifest: (z: typeof zod) =>
    z.string().describe('As the cluster has it, secret values hidden'),
};

/** What is needed of a running step, whatever its action. */
interface WritingStep {
  input: { waitUntil?: 'healthy' | 'written'; timeoutMinutes?: number };
  logger: LoggerService;
  signal?: AbortSignal;
  getInitiatorCredentials(): Promise<BackstageCredentials>;
  output(name: keyof typeof writtenOutput, value: any): void;
}

/** Says what was written, and waits for it as far as that is asked for. */
export async function finishWrite(
  ctx: WritingStep,
  options: WriteOptions & {
    ref: InstanceRef;
    result: ApplyResult;
    dryRun: boolean;
  },
): Promise<void> {
  const { portal, entityOf, baseUrl, ref, result, dryRun } = options;
  const { input, logger, signal } = ctx;
  const outcome = result.outcome as 'created' | 'updated' | 'unchanged';
  logger.info(
    `${stringifyInstanceRef(ref)}: ${dryRun ? `would be ${outcome}` : outcome}`,
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
      timeoutMs: (input.timeoutMinutes ?? DEFAULT_TIMEOUT_MINUTES) * MINUTE_MS,
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
}

function pageOf({ cluster, namespace, name }: InstanceRef) {
  const instance = encodeURIComponent(`${cluster}/${namespace}/${name}`);
  const path = [namespace, name].map(encodeURIComponent).join('/');
  return `/kubevela/applications/${path}?instance=${instance}`;
}
