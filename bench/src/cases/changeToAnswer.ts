import { type Bench, type BenchContext, withPortal } from '../context.ts';
import { REPLICAS } from '../fill/applied.ts';
import { planApplications, type PlannedApplication } from '../fill/plan.ts';
import { delay } from '../measure/delay.ts';
import { random } from '../measure/random.ts';
import type { BenchPortal } from '../portal/BenchPortal.ts';
import {
  askKubernetesPlugin,
  KUBERNETES_POLL_MS,
  kubernetesEntity,
  readyReplicasIn,
} from '../portal/kubernetesPlugin.ts';
import { deploymentPath, instancePath } from '../portal/paths.ts';
import { summarize } from '../stats.ts';

const SAMPLES = 100;
const PEER_SAMPLES = 20;
const POLL_MS = 5;
const DEADLINE_MS = 30_000;
const SEED = 2;

type Cluster = BenchContext['clusters'][number];
type Target = { cluster: Cluster; app: PlannedApplication };

/** From sending a change to the API server until the plugin's API answers with it. */
export const changeToAnswer: Bench = {
  letter: 'b',
  title: 'Change in the cluster to the new answer',
  async run(context) {
    const targets = chooseTargets(context, context.small ? 10 : SAMPLES);
    const watched = targets.slice(0, context.small ? 2 : PEER_SAMPLES);
    const portal = await context.startPortal({
      through: 'direct',
      entities: uniqueEntities(watched),
      catalog: false,
    });
    return withPortal(portal, async () => {
      await portal.complete();
      await portal.signIn();
      const ours: number[] = [];
      for (const target of targets) {
        ours.push(await changeAndWait(portal, target, REPLICAS - 1));
        await changeAndWait(portal, target, REPLICAS);
      }
      const peer = await Promise.all(
        watched.map((target, i) =>
          pollUntilSeen(portal, target, i / watched.length),
        ),
      );
      return [
        {
          bench: 'b',
          what: 'change to answer',
          unit: 'ms',
          value: summarize(ours),
          peer: {
            what: 'Kubernetes plugin, polling every 10 s',
            value: summarize(peer),
          },
          limit: { of: 'p95', most: 500 },
        },
      ];
    });
  },
};

function chooseTargets(context: BenchContext, count: number): Target[] {
  const next = random(SEED);
  return Array.from({ length: count }, (_, i) => {
    const cluster = context.clusters[i % context.clusters.length];
    const plan = planApplications(cluster.name, context.applicationsPerCluster);
    const healthy = plan.filter(app => !app.broken);
    // Each another one: an application that changes twice at once would be measured wrongly.
    const part = healthy.length / count;
    return { cluster, app: healthy[Math.floor((i + next()) * part)] };
  });
}

function uniqueEntities(targets: Target[]) {
  return [...new Map(targets.map(({ app }) => [app.name, app])).values()].map(
    kubernetesEntity,
  );
}

/** Changes a Deployment's status as its controller would; resolves when the API server has it. */
async function change({ cluster, app }: Target, ready: number): Promise<void> {
  await cluster.client().mergePatch(`${deploymentPath(app)}/status`, {
    status: {
      readyReplicas: ready,
      availableReplicas: ready,
      unavailableReplicas: REPLICAS - ready || null,
    },
  });
}

async function changeAndWait(
  portal: BenchPortal,
  target: Target,
  ready: number,
): Promise<number> {
  const path = instancePath(target.cluster.name, target.app);
  const start = performance.now();
  await change(target, ready);
  for (;;) {
    const { components } = await portal.user.json<{
      components: Array<{ replicas?: { ready: number } }>;
    }>(path);
    const ms = performance.now() - start;
    if (components[0]?.replicas?.ready === ready) {
      return ms;
    }
    if (ms > DEADLINE_MS) {
      throw new Error(`${path} never told of the change`);
    }
    await delay(POLL_MS);
  }
}

/** Looks every ten seconds as an open tab does; the change comes at some moment in between. */
async function pollUntilSeen(
  portal: BenchPortal,
  target: Target,
  phase: number,
): Promise<number> {
  const { cluster, app } = target;
  await askKubernetesPlugin(portal.user, app);
  const nextPoll = performance.now() + KUBERNETES_POLL_MS;
  await delay(phase * KUBERNETES_POLL_MS);
  const start = performance.now();
  await change(target, REPLICAS - 1);
  await delay(Math.max(0, nextPoll - performance.now()));
  for (;;) {
    const asked = performance.now();
    const answer = await askKubernetesPlugin(portal.user, app);
    if (readyReplicasIn(answer, cluster.name, app) === REPLICAS - 1) {
      const ms = performance.now() - start;
      await change(target, REPLICAS);
      return ms;
    }
    if (performance.now() - start > DEADLINE_MS) {
      throw new Error(
        `The Kubernetes plugin never told of the change of ${app.name}`,
      );
    }
    await delay(Math.max(0, asked + KUBERNETES_POLL_MS - performance.now()));
  }
}
