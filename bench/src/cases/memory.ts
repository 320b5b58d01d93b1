import { type Bench, type BenchContext, withPortal } from '../context.ts';
import type { Measurement } from '../measurement.ts';
import { delay } from '../measure/delay.ts';
import { findPort } from '../../../scripts/lib/ports.ts';
import type { BenchPortal } from '../portal/BenchPortal.ts';
import { heapUsed } from '../portal/heapUsed.ts';

const MB = 1e6;
const LIMIT_MB = 1_000;
/** Node sees 24 GB, and would let garbage lie until it had two or three times as much as it needs. */
const HEAP_MB = 768;
const SAMPLE_EVERY_MS = 2_000;
/** Memory has settled when it moves by less than this over the samples that are looked at. */
const SETTLED_SHARE = 0.02;
const LOOKED_AT = 10;
const DEADLINE_MS = 300_000;
const ENTITIES_POLL_MS = 2_000;
/** Deployment, Service, and autoscaler or ConfigMap. */
const MANAGED_PER_APPLICATION = 3;

/** What the portal's process holds in memory, with and without the clusters. */
export const memory: Bench = {
  letter: 'f',
  title: 'Memory',
  async run(context) {
    const { clusters, applicationsPerCluster, note } = context;
    const managed =
      applicationsPerCluster * clusters.length * MANAGED_PER_APPLICATION;
    const empty = await settle(context, { clusters: [], catalog: false });
    const plugin = await settle(context, { catalog: false });
    const whole = await settle(context, { catalog: true, heapMb: HEAP_MB });
    note(`${plugin.objects} objects watched, ${managed} of them managed`);
    const mb = (what: string, value: number): Measurement => ({
      bench: 'f',
      what,
      unit: 'MB',
      value: value / MB,
    });
    return [
      mb('backend without clusters', empty.rss),
      mb('backend with all applications', plugin.rss),
      mb(
        `the same, and each application in the catalog, with --max-old-space-size=${HEAP_MB}`,
        whole.rss,
      ),
      {
        ...mb('the same, highest since its start', whole.peak),
        limit: { of: 'value', most: LIMIT_MB },
      },
      mb('heap after collection, without clusters', empty.heap),
      mb('heap after collection, with all applications', plugin.heap),
      {
        bench: 'f',
        what: 'memory per managed resource',
        unit: 'KB',
        value: (plugin.rss - empty.rss) / managed / 1_000,
      },
      {
        bench: 'f',
        what: 'heap per managed resource',
        unit: 'KB',
        value: (plugin.heap - empty.heap) / managed / 1_000,
      },
    ];
  },
};

interface Settled {
  /** Bytes. */
  rss: number;
  peak: number;
  heap: number;
  objects: number;
}

async function settle(
  context: BenchContext,
  { heapMb, ...options }: { clusters?: []; catalog: boolean; heapMb?: number },
): Promise<Settled> {
  const inspect = await findPort();
  const portal = await context.startPortal({
    ...options,
    through: 'direct',
    nodeOptions: [
      `--inspect=127.0.0.1:${inspect}`,
      ...(heapMb ? [`--max-old-space-size=${heapMb}`] : []),
    ].join(' '),
  });
  return withPortal(portal, async () => {
    const { objects } = await portal.complete();
    await portal.signIn();
    if (options.catalog) {
      await untilInCatalog(portal, context);
    }
    const { rss, peak } = await settledMemory(portal);
    // Last, because it collects garbage that would stay otherwise.
    const heap = await heapUsed(inspect);
    return { rss, peak, heap, objects };
  });
}

async function settledMemory(portal: BenchPortal) {
  const samples: number[] = [];
  const end = Date.now() + DEADLINE_MS;
  for (;;) {
    samples.push((await portal.status())!.memoryBytes);
    const last = samples.slice(-LOOKED_AT);
    const spread = Math.max(...last) - Math.min(...last);
    const rss = last[last.length - 1];
    if (
      (last.length === LOOKED_AT && spread < rss * SETTLED_SHARE) ||
      Date.now() > end
    ) {
      return { rss, peak: Math.max(...samples) };
    }
    await delay(SAMPLE_EVERY_MS);
  }
}

/** Waits until the catalog has as many entities as there are applications. */
async function untilInCatalog(portal: BenchPortal, { note }: BenchContext) {
  const start = Date.now();
  const { totalItems: wanted } = await portal.user.json<{ totalItems: number }>(
    '/api/kubevela/applications?limit=1',
  );
  for (;;) {
    const { totalItems } = await portal.user.json<{ totalItems: number }>(
      '/api/catalog/entities/by-query?limit=0&filter=metadata.annotations.kubevela.io/application',
    );
    if (totalItems >= wanted) {
      note(
        `${totalItems} entities in the catalog after ${(
          (Date.now() - start) /
          1_000
        ).toFixed(0)} s`,
      );
      return;
    }
    if (Date.now() - start > DEADLINE_MS) {
      throw new Error(
        `${totalItems} of ${wanted} applications in the catalog in time`,
      );
    }
    await delay(ENTITIES_POLL_MS);
  }
}
