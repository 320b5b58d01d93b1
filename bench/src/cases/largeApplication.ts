import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { startSandbox } from '@velastage/sandbox';
import type { Page } from '@playwright/test';
import { type Bench, type BenchContext, withPortal } from '../context.ts';
import { applyCrds } from '../fill/benchClusters.ts';
import { fillLargeApplication, LARGE } from '../fill/largeApplication.ts';
import type { Measurement } from '../measurement.ts';
import { delay } from '../measure/delay.ts';
import { configuredCluster } from '../portal/configuredCluster.ts';
import { instancePath } from '../portal/paths.ts';
import {
  answered,
  longestTask,
  now,
  painted,
  type Screen,
  withScreen,
} from '../screen/Screen.ts';
import { summarize } from '../stats.ts';

/** Of the page, where functions that are handed to it run. */
declare function requestAnimationFrame(callback: () => void): void;

const RESOURCES = 14_000;
const SMALL_RESOURCES = 1_400;
const ROUNDS = 5;
const ENTITY_DEADLINE_MS = 120_000;
const ENTITY = `/catalog/default/component/${LARGE.name}`;
const GRAPH_NODE = '.react-flow__node';
const LONGEST_TASK_MS = 200;

/** The page of an application with 14,000 resources. */
export const largeApplication: Bench = {
  letter: 'g',
  title: 'An application with 14,000 resources in the browser',
  ownCluster: true,
  async run(context) {
    const resources = context.small ? SMALL_RESOURCES : RESOURCES;
    const stateDir = join(
      dirname(context.stateDir),
      context.small ? 'bench-large-small' : 'bench-large',
    );
    await mkdir(stateDir, { recursive: true });
    const sandbox = await startSandbox({
      stateDir,
      clusters: [{ name: 'large', profile: 'bare', kubevela: null }],
    });
    try {
      const cluster = sandbox.cluster('large');
      const client = cluster.client();
      const marker = '/api/v1/namespaces/large-filled';
      if (!(await client.find(marker))) {
        context.note(`Writing ${resources} objects`);
        await applyCrds(cluster);
        await fillLargeApplication(cluster, resources);
        await client.create('/api/v1/namespaces', {
          apiVersion: 'v1',
          kind: 'Namespace',
          metadata: { name: 'large-filled' },
        });
      }
      const portal = await context.startPortal({
        through: 'direct',
        catalog: true,
        clusters: [configuredCluster(cluster, 'direct')],
      });
      return await withPortal(portal, async () => {
        await portal.complete();
        await portal.signIn();
        await untilEntity(() =>
          portal.user.ok(
            `/api/catalog/entities/by-name/component/default/${LARGE.name}`,
          ),
        );
        await portal.user.ok(`${instancePath('large', LARGE)}/resources`);
        return withScreen(portal.address, context.note, screen =>
          measure(screen, context),
        );
      });
    } finally {
      await sandbox.stop();
    }
  },
};

async function measure(
  screen: Screen,
  { note, small }: BenchContext,
): Promise<Measurement[]> {
  const shown: number[] = [];
  const tasks: Record<string, number[]> = {};
  for (let round = 0; round < (small ? 1 : ROUNDS); round++) {
    const page = await screen.open(`${ENTITY}/kubevela-resources?view=graph`);
    const seen = await painted(page, GRAPH_NODE);
    const data = await answered(page, '/resources');
    shown.push(seen - data);
    await settled(page);
    const took = async (what: string, since: number) => {
      const ms = await longestTask(page, since);
      (tasks[what] ??= []).push(ms);
      note(`${what}: longest task ${ms.toFixed(0)} ms`);
    };
    await took('opened', data);
    for (const [what, act] of ACTIONS) {
      const since = await now(page);
      await act(page);
      await settled(page);
      await took(what, since);
    }
    await page.context().close();
  }
  return [
    {
      bench: 'g',
      what: 'graph seen after the data has come',
      unit: 'ms',
      value: summarize(shown),
      limit: { of: 'p95', most: 1_000 },
    },
    ...Object.entries(tasks).map(
      ([what, values]): Measurement => ({
        bench: 'g',
        what: `longest task: ${what}`,
        unit: 'ms',
        value: summarize(values),
        limit: { of: 'p95', most: LONGEST_TASK_MS },
      }),
    ),
  ];
}

const ACTIONS: Array<[what: string, act: (page: Page) => Promise<unknown>]> = [
  [
    'search in the graph',
    page => page.getByRole('searchbox').first().pressSequentially('part-09'),
  ],
  ['search cleared', page => page.getByRole('searchbox').first().fill('')],
  [
    'table instead of graph',
    page => page.getByRole('button', { name: 'Table' }).click(),
  ],
  ['table scrolled to its end', page => page.mouse.wheel(0, 1_000_000)],
  [
    'graph instead of table',
    page => page.getByRole('button', { name: 'Graph' }).click(),
  ],
];

/** Waits until the main thread has had nothing long to do for a while. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>(resolve => {
        let quiet = 0;
        let last = performance.now();
        const tick = () => {
          const at = performance.now();
          quiet = at - last > 100 ? 0 : quiet + 1;
          last = at;
          if (quiet > 30) {
            resolve();
          } else {
            requestAnimationFrame(tick);
          }
        };
        requestAnimationFrame(tick);
      }),
  );
}

async function untilEntity(ask: () => Promise<unknown>): Promise<void> {
  const end = Date.now() + ENTITY_DEADLINE_MS;
  for (;;) {
    try {
      await ask();
      return;
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
      await delay(500);
    }
  }
}
