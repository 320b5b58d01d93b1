import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterBase, Progress } from '@velastage/sandbox';
import { giveAddresses } from './addresses.ts';
import { ApplicationWatch } from './applicationWatch.ts';
import { bringExample } from './bringExample.ts';
import { Context } from './context.ts';
import { readExamples } from './readExamples.ts';
import type { Example, SeedableSandbox } from './types.ts';

/**
 * Examples that take longest: those whose step is retried until vela-core gives
 * up, canaries, 40 components. vela-core works on four Applications at a time,
 * in the order they come.
 */
const longest = [
  'dev/insight/metrics-api',
  'dev/insight/metrics-api-next',
  'dev/shop/promotions',
  'prod-eu/insight/event-pipeline',
  'prod-eu/shop/recommendations',
  'prod-us/checkout/exchange-rates',
];
const headStartMs = 1_500;

/** What {@link seedCompany} is told. */
export interface SeedOptions {
  sandbox: SeedableSandbox;
  /** Told about each example: `<cluster>/<namespace>/<name>`. */
  progress?: Progress;
  /** Stops the seed; what has been made stays. */
  signal?: AbortSignal;
  /** Keys of the examples to see to; all unless told. */
  only?: readonly string[];
  /** Make the examples anew though they are in their state. */
  fresh?: boolean;
}

/** What {@link seedCompany} has done, by keys. */
export interface SeedReport {
  /** Were in their state. */
  kept: string[];
  /** Have been brought into their state. */
  brought: string[];
  /** Belong to a cluster that this sandbox does not have. */
  skipped: string[];
  failed: { key: string; error: Error }[];
}

/**
 * Brings every example Application into its state, side by side; those that
 * are in it are left alone. An example that cannot be brought there costs only
 * itself.
 *
 * @throws the signal's reason when it is aborted.
 * @throws Error for a key in `only` that no example has.
 */
export async function seedCompany(options: SeedOptions): Promise<SeedReport> {
  const { sandbox, signal } = options;
  signal?.throwIfAborted();
  const examples = choose(await readExamples(sandbox.chartsUrl), options.only);
  const report: SeedReport = { kept: [], brought: [], skipped: [], failed: [] };
  const clusters = new Map(
    [...sandbox.clusters].filter(([name]) =>
      examples.some(({ expectation }) => expectation.cluster === name),
    ),
  );
  await Promise.all(
    [...clusters].map(([name, cluster]) =>
      seedCluster(
        cluster,
        examples.filter(e => e.expectation.cluster === name),
        options,
        report,
      ),
    ),
  );
  signal?.throwIfAborted();
  report.skipped = examples
    .filter(({ expectation }) => !clusters.has(expectation.cluster))
    .map(({ key }) => key);
  return report;
}

async function seedCluster(
  cluster: ClusterBase,
  examples: Example[],
  { progress, signal, fresh }: SeedOptions,
  report: SeedReport,
) {
  const watch = new ApplicationWatch(cluster, signal);
  const namespaces = new Set(examples.map(e => e.expectation.namespace));
  await cluster.apply(
    [...namespaces].map(name => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    })),
  );
  const seedOne = async (example: Example) => {
    const { key, expectation } = example;
    progress?.(key, 'started');
    try {
      if (!longest.includes(key)) {
        await sleep(headStartMs, undefined, { signal });
      }
      const context = new Context(example, cluster, watch, signal);
      const outcome = await bringExample(context, { fresh });
      report[outcome].push(key);
      progress?.(key, 'done', `${expectation.phase}, ${outcome}`);
    } catch (error) {
      report.failed.push({ key, error: error as Error });
      progress?.(key, 'failed', (error as Error).message);
    }
  };
  await Promise.all(examples.map(seedOne));
  await giveAddresses(cluster, namespaces);
}

function choose(examples: Example[], only?: readonly string[]): Example[] {
  for (const key of only ?? []) {
    if (!examples.some(example => example.key === key)) {
      throw new Error(`there is no example "${key}"`);
    }
  }
  return only ? examples.filter(({ key }) => only.includes(key)) : examples;
}
