import { type Bench, type BenchContext, withPortal } from '../context.ts';
import { REPLICAS } from '../fill/applied.ts';
import { create, putStatus } from '../fill/fillCluster.ts';
import { planApplications, type PlannedApplication } from '../fill/plan.ts';
import { pod, podStatus, replicaSetName } from '../fill/workload.ts';
import { delay } from '../measure/delay.ts';
import { random } from '../measure/random.ts';
import { kubernetesEntity } from '../portal/kubernetesPlugin.ts';
import { type Screen, withScreen } from '../screen/Screen.ts';
import { summarize } from '../stats.ts';

/** Of the page, where functions that are handed to it run. */
declare const document: { body: { textContent: string } };

const SAMPLES = 40;
const PEER_SAMPLES = 10;
const SEED = 3;
/** Changes come at no particular moment of a poll. */
const LONGEST_PAUSE_MS = 10_000;

type Cluster = BenchContext['clusters'][number];
type Page = Awaited<ReturnType<Screen['open']>>;

/** From a new Pod in the cluster to its row on the open page, with all of the fleet in the portal. */
export const changeToScreen: Bench = {
  letter: 'h',
  title: 'Change in the cluster to the open page',
  async run(context) {
    const [cluster] = context.clusters;
    const app = planApplications(
      cluster.name,
      context.applicationsPerCluster,
    ).find(one => !one.broken)!;
    const entity = kubernetesEntity(app);
    const portal = await context.startPortal({
      through: 'direct',
      catalog: false,
      entities: [
        {
          ...entity,
          metadata: {
            ...entity.metadata,
            annotations: {
              ...entity.metadata.annotations,
              'kubevela.io/application': `${app.namespace}/${app.name}`,
            },
          },
        },
      ],
    });
    return withPortal(portal, async () => {
      await portal.complete();
      await portal.signIn();
      return withScreen(portal.address, context.note, async screen => {
        const page = `/catalog/default/component/${app.name}`;
        const instance = `${cluster.name}/${app.namespace}/${app.name}`;
        await takeAway(cluster, app);
        // The application runs in each region: the page must look at the one where the Pods come.
        const ours = await screen.open(
          `${page}/kubevela-resources?${new URLSearchParams({
            view: 'table',
            instance,
          })}`,
        );
        const theirs = await screen.open(`${page}/kubernetes`);
        await hasText(ours, 'Deployment');
        await hasText(theirs, `${REPLICAS} pods`);
        const next = random(SEED);
        const own: number[] = [];
        const peer: number[] = [];
        for (let i = 0; i < (context.small ? 5 : SAMPLES); i++) {
          own.push(
            await podComes(
              cluster,
              app,
              name => hasText(ours, name),
              name => hasText(ours, name, false),
            ),
          );
          await delay(100);
        }
        for (let i = 0; i < (context.small ? 1 : PEER_SAMPLES); i++) {
          await delay(next() * LONGEST_PAUSE_MS);
          peer.push(
            await podComes(
              cluster,
              app,
              () => hasText(theirs, `${REPLICAS + 1} pods`),
              () => hasText(theirs, `${REPLICAS + 1} pods`, false),
            ),
          );
        }
        return [
          {
            bench: 'h',
            what: 'new Pod to its row on the open page',
            unit: 'ms',
            value: summarize(own),
            peer: {
              what: "Kubernetes plugin's tab, polling every 10 s",
              value: summarize(peer),
            },
            limit: { of: 'p95', most: 1_000 },
          },
        ];
      });
    });
  },
};

/** Milliseconds from sending a Pod more to the API server until it is seen; takes the Pod away again. */
async function podComes(
  cluster: Cluster,
  app: PlannedApplication,
  seen: (name: string) => Promise<unknown>,
  gone: (name: string) => Promise<unknown>,
): Promise<number> {
  const client = cluster.client();
  const inNamespace = `namespaces/${app.namespace}`;
  const set = await client.get(
    `/apis/apps/v1/${inNamespace}/replicasets/${replicaSetName(app)}`,
  );
  const planned = pod(app, set, REPLICAS);
  const name = extraPod(app);
  planned.metadata.name = name;
  const pods = `/api/v1/${inNamespace}/pods`;
  const start = performance.now();
  const one = await create(client, pods, planned);
  await putStatus(
    client,
    pods,
    one,
    podStatus(app, REPLICAS, new Date().toISOString()),
  );
  await seen(name);
  const ms = performance.now() - start;
  await takeAway(cluster, app);
  await gone(name);
  return ms;
}

function extraPod(app: PlannedApplication): string {
  return `${replicaSetName(app)}-more`;
}

/** Deletes the Pod more, where this run or one that was cut left it. */
async function takeAway(
  cluster: Cluster,
  app: PlannedApplication,
): Promise<void> {
  const client = cluster.client();
  const path = `/api/v1/namespaces/${app.namespace}/pods/${extraPod(app)}`;
  if (await client.find(path)) {
    await client.delete(`${path}?gracePeriodSeconds=0`);
  }
}

function hasText(page: Page, text: string, there = true): Promise<unknown> {
  return page.waitForFunction(
    ([wanted, expected]) =>
      document.body.textContent.includes(wanted) === expected,
    [text, there] as const,
    { polling: 'raf' },
  );
}
