import { type Bench, type BenchContext, withPortal } from '../context.ts';
import { REPLICAS } from '../fill/applied.ts';
import { planApplications } from '../fill/plan.ts';
import type { Measurement } from '../measurement.ts';
import { delay } from '../measure/delay.ts';
import type { HttpClient } from '../measure/HttpClient.ts';
import { pick, random } from '../measure/random.ts';
import { deploymentPath } from '../portal/paths.ts';
import { summarize } from '../stats.ts';

const SAMPLES = 400;
const WARM_UP = 50;
const CHANGE_EVERY_MS = 100;
const SEED = 4;
const LIMIT = { of: 'p95', most: 20 } as const;

/** Filters and sort orders that people use, many of them together. */
const QUERIES = [
  'sort=severity',
  'sort=name&order=desc',
  'health=Degraded&sort=since&order=desc',
  'health=Healthy&sort=created&order=desc',
  'owner=group:default/team-7&sort=name',
  'namespace=team-3&namespace=team-5&sort=severity',
  'cluster=eu&componentType=worker&sort=owner',
  'text=payment%20worker&sort=name',
  'image=registry.example.com/search&sort=system',
  'delivery=Delivered&drift=InSync&sort=cluster&order=desc',
];

/** The first page of the lists of instances and of applications. */
export const firstPage: Bench = {
  letter: 'd',
  title: 'First page of the list',
  async run(context) {
    const portal = await context.startPortal({
      through: 'direct',
      catalog: false,
    });
    return withPortal(portal, async () => {
      await portal.complete();
      await portal.signIn();
      const measurements: Measurement[] = [];
      for (const list of ['instances', 'applications']) {
        const { totalItems } = await portal.user.json<{ totalItems: number }>(
          `/api/kubevela/${list}?limit=1`,
        );
        const what = `first page of ${totalItems} ${list}, filtered and sorted`;
        const quiet = await ask(portal.user, list, context.small);
        const changing = await whileChanging(context, () =>
          ask(portal.user, list, context.small),
        );
        measurements.push(
          ...both(what, quiet),
          ...both('the same, with 10 changes per second', changing),
        );
      }
      return measurements;
    });
  },
};

/** What the limit is for, and what a client on the same machine has of it. */
function both(what: string, times: Times): Measurement[] {
  return [
    {
      bench: 'd',
      what: `${what}: in the server`,
      unit: 'ms',
      value: summarize(times.server),
      limit: LIMIT,
    },
    {
      bench: 'd',
      what: `${what}: by HTTP`,
      unit: 'ms',
      value: summarize(times.client),
    },
  ];
}

interface Times {
  server: number[];
  client: number[];
}

async function ask(
  client: HttpClient,
  list: string,
  small: boolean,
): Promise<Times> {
  const times: Times = { server: [], client: [] };
  const rounds = small ? WARM_UP + QUERIES.length : WARM_UP + SAMPLES;
  for (let i = 0; i < rounds; i++) {
    const query = QUERIES[i % QUERIES.length];
    const answer = await client.ok(`/api/kubevela/${list}?limit=50&${query}`);
    if (i >= WARM_UP) {
      times.client.push(answer.ms);
      times.server.push(answer.serverMs!);
    }
  }
  return times;
}

/** Changes Deployments all over the clusters while the work goes on. */
async function whileChanging<T>(
  { clusters, applicationsPerCluster }: BenchContext,
  work: () => Promise<T>,
): Promise<T> {
  const next = random(SEED);
  const plans = clusters.map(cluster => ({
    cluster,
    plan: planApplications(cluster.name, applicationsPerCluster).filter(
      app => !app.broken,
    ),
  }));
  const over = new AbortController();
  const changing = (async () => {
    while (!over.signal.aborted) {
      const { cluster, plan } = pick(plans, next);
      const path = `${deploymentPath(pick(plan, next))}/status`;
      for (const ready of [REPLICAS - 1, REPLICAS]) {
        await cluster.client().mergePatch(path, {
          status: { readyReplicas: ready, availableReplicas: ready },
        });
        await delay(CHANGE_EVERY_MS);
      }
    }
  })();
  try {
    return await work();
  } finally {
    over.abort();
    await changing;
  }
}
