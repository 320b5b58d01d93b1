import { type Bench, type BenchContext, withPortal } from '../context.ts';
import { planApplications, type PlannedApplication } from '../fill/plan.ts';
import type { Measurement } from '../measurement.ts';
import { delay } from '../measure/delay.ts';
import type { BenchPortal } from '../portal/BenchPortal.ts';
import {
  askKubernetesPlugin,
  KUBERNETES_POLL_MS,
  kubernetesEntity,
} from '../portal/kubernetesPlugin.ts';
import { instancePath } from '../portal/paths.ts';

const VIEWERS = [1, 10, 100];
/** How often our frontend asks where there are no signals and something is under way: its worst case. */
const OUR_POLL_MS = 3_000;
const WINDOW_MS = 60_000;
const SMALL_WINDOW_MS = 12_000;
/** Discovery and the first lists have ended by then. */
const SETTLE_MS = 5_000;

/** Requests that reach the API servers while people look at one application. */
export const apiRequests: Bench = {
  letter: 'c',
  title: 'Requests to the API servers per minute',
  async run(context) {
    const windowMs = context.small ? SMALL_WINDOW_MS : WINDOW_MS;
    const [app] = planApplications(
      context.clusters[0].name,
      context.applicationsPerCluster,
    );
    const portal = await context.startPortal({
      through: 'proxy',
      catalog: false,
      entities: [kubernetesEntity(app)],
    });
    return withPortal(portal, async () => {
      await portal.complete();
      await portal.signIn();
      await delay(SETTLE_MS);
      const measurements: Measurement[] = [
        {
          bench: 'c',
          what: 'nobody looks, or with signals and no change',
          unit: '/min',
          value: await countRequests(context, windowMs, async () => {}),
        },
      ];
      for (const viewers of VIEWERS) {
        const ours = await countRequests(context, windowMs, end =>
          look(viewers, OUR_POLL_MS, end, () => askUs(portal, context, app)),
        );
        let failures = 0;
        const peer = await countRequests(context, windowMs, end =>
          look(viewers, KUBERNETES_POLL_MS, end, () =>
            askKubernetesPlugin(portal.user, app).catch(() => {
              failures += 1;
            }),
          ),
        );
        if (failures > 0) {
          context.note(`${failures} of the peer's answers were errors`);
        }
        measurements.push({
          bench: 'c',
          what: `${viewers} viewers, polling every 3 s`,
          unit: '/min',
          value: ours,
          // Our watches go on meanwhile, and are not the peer's.
          peer: {
            what: 'Kubernetes plugin, every 10 s',
            value: Math.max(0, peer - (measurements[0].value as number)),
          },
        });
      }
      return measurements;
    });
  },
};

/** What one screen of ours asks for. */
async function askUs(
  portal: BenchPortal,
  { clusters }: BenchContext,
  app: PlannedApplication,
): Promise<void> {
  const path = instancePath(clusters[0].name, app);
  await Promise.all([
    portal.user.ok(path),
    portal.user.ok(`${path}/resources`),
  ]);
}

/** So many people ask every so often until the end, not in step with each other. */
async function look(
  viewers: number,
  everyMs: number,
  end: number,
  ask: () => Promise<unknown>,
): Promise<void> {
  await Promise.all(
    Array.from({ length: viewers }, async (_, i) => {
      let next = performance.now() + (everyMs * i) / viewers;
      while (next < end) {
        await delay(Math.max(0, next - performance.now()));
        await ask();
        next += everyMs;
      }
    }),
  );
}

/** Requests per minute over all clusters; opened watches count as one each. */
async function countRequests(
  { clusters, note }: BenchContext,
  windowMs: number,
  work: (end: number) => Promise<void>,
): Promise<number> {
  await Promise.all(clusters.map(cluster => cluster.resetRequests()));
  const start = performance.now();
  await work(start + windowMs);
  await delay(Math.max(0, start + windowMs - performance.now()));
  const counts = await Promise.all(clusters.map(cluster => cluster.requests()));
  const total = counts.reduce((sum, one) => sum + one.total, 0);
  const minutes = (performance.now() - start) / 60_000;
  note(`${total} requests in ${(minutes * 60).toFixed(0)} s`);
  return total / minutes;
}
