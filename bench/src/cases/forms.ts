import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { startSandbox } from '@velastage/sandbox';
import type { Page } from '@playwright/test';
import { type Bench, type BenchContext, withPortal } from '../context.ts';
import { applyCrds } from '../fill/benchClusters.ts';
import { definitionOfSize, fillDefinitions } from '../fill/definitions.ts';
import { create } from '../fill/fillCluster.ts';
import type { Measurement } from '../measurement.ts';
import { configuredCluster } from '../portal/configuredCluster.ts';
import {
  now,
  painted,
  pressed,
  type Screen,
  slowestKey,
  withScreen,
} from '../screen/Screen.ts';
import { summarize } from '../stats.ts';

const NAMESPACE = 'shop';
const ROUNDS = 5;
/** Parameters that a form shows at once. webservice of KubeVela has 112 at all depths, and shows nine. */
const SIZES = [50, 100, 200, 400, 800, 1600];
const NEW = '/kubevela/create';
const PLACE = 'select option:not([value="-1"]):not([disabled])';
const TEXT = 'twelve chars';
const USABLE_MS = 1_000;
/** Beyond it people feel that a key lags behind. */
const KEY_MS = 100;

/** From the click to a form that one can fill in, and how forms of many parameters take keys. */
export const forms: Bench = {
  letter: 'j',
  title: 'Forms made from definitions in the browser',
  ownCluster: true,
  async run(context) {
    const stateDir = join(dirname(context.stateDir), 'bench-forms');
    await mkdir(stateDir, { recursive: true });
    const sizes = context.small ? SIZES.slice(0, 2) : SIZES;
    const sandbox = await startSandbox({
      stateDir,
      fresh: true,
      clusters: [{ name: 'forms', profile: 'bare', kubevela: null }],
    });
    try {
      const cluster = sandbox.cluster('forms');
      await applyCrds(cluster);
      await fillDefinitions(cluster, sizes);
      await create(cluster.client(), '/api/v1/namespaces', {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: NAMESPACE },
      });
      const portal = await context.startPortal({
        through: 'direct',
        catalog: false,
        clusters: [configuredCluster(cluster, 'direct')],
      });
      return await withPortal(portal, async () => {
        await portal.complete();
        await portal.signIn();
        return withScreen(portal.address, context.note, screen =>
          measure(screen, sizes, context),
        );
      });
    } finally {
      await sandbox.stop();
    }
  },
};

async function measure(
  screen: Screen,
  sizes: number[],
  { note, small }: BenchContext,
): Promise<Measurement[]> {
  const figures = new Map<string, number[]>();
  const took = (what: string, ms: number) => {
    note(`${what}: ${ms.toFixed(0)} ms`);
    figures.set(what, [...(figures.get(what) ?? []), ms]);
  };
  for (let round = 0; round < (small ? 1 : ROUNDS); round++) {
    const cold = await screen.open(NEW);
    took(OPENED_COLD, await painted(cold, PLACE));
    await cold.context().close();

    const page = await screen.open('/kubevela/applications');
    await page.getByRole('link', { name: 'New application' }).click();
    took(OPENED, (await painted(page, PLACE)) - (await pressed(page)));
    await page
      .getByLabel(/^Where it runs/)
      .selectOption({ label: `forms / ${NAMESPACE}` });
    await page.getByLabel(/^Name of the Application/).fill('measured');
    await page.getByRole('button', { name: 'Next: Components' }).click();
    took(CHOSEN, await untilForm(page, 'webservice', 'image'));
    for (const size of sizes) {
      const type = definitionOfSize(size);
      const first = 'parameter0000';
      took(shown(size), await untilForm(page, type, first));
      const field = page.locator(fieldOf(first));
      const since = await now(page);
      await field.pressSequentially(TEXT, { delay: 150 });
      took(typed(size), await slowestKey(page, since));
    }
    await page.context().close();
  }
  const limits = new Map([
    [OPENED, USABLE_MS],
    [CHOSEN, USABLE_MS],
    [typed(200), KEY_MS],
  ]);
  return [...figures].map(([what, values]) => {
    const most = limits.get(what);
    return {
      bench: 'j',
      what,
      unit: 'ms',
      value: summarize(values),
      ...(most !== undefined && { limit: { of: 'p95' as const, most } }),
    };
  });
}

const OPENED = 'New application clicked until one can fill in';
const OPENED_COLD = 'the same by its address, with the whole portal';
const CHOSEN = 'webservice chosen until its form can be filled in';
const shown = (size: number) => `a form of ${size} parameters is there`;
const typed = (size: number) => `slowest key in a form of ${size} parameters`;

const fieldOf = (parameter: string) => `[id$="-properties.${parameter}"]`;

/** Milliseconds from the press on a component type until a field of its form is painted. */
async function untilForm(
  page: Page,
  type: string,
  parameter: string,
): Promise<number> {
  await page.getByText(type, { exact: true }).first().click();
  const seen = await painted(page, fieldOf(parameter));
  return seen - (await pressed(page));
}
