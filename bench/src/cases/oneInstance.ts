import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildProgram } from '@velastage/sandbox';
import { type Bench, type BenchContext, withPortal } from '../context.ts';
import { planApplications, type PlannedApplication } from '../fill/plan.ts';
import { pick, random } from '../measure/random.ts';
import { instancePath } from '../portal/paths.ts';
import { summarize } from '../stats.ts';

const SAMPLES = 300;
const PEER_SAMPLES = 15;
const WARM_UP = 30;
const SEED = 5;

type Cluster = BenchContext['clusters'][number];

/** All that the screen of one application shows, beside KubeVela's own command. */
export const oneInstance: Bench = {
  letter: 'e',
  title: 'One instance with its tree',
  async run(context) {
    const { clusters, applicationsPerCluster, small } = context;
    const next = random(SEED);
    const plans = clusters.map(cluster => ({
      cluster,
      plan: planApplications(cluster.name, applicationsPerCluster),
    }));
    const choose = () => {
      const { cluster, plan } = pick(plans, next);
      return { cluster, app: pick(plan, next) };
    };
    const portal = await context.startPortal({
      through: 'direct',
      catalog: false,
    });
    const ours = await withPortal(portal, async () => {
      await portal.complete();
      await portal.signIn();
      const times: number[] = [];
      for (let i = 0; i < WARM_UP + (small ? 20 : SAMPLES); i++) {
        const { cluster, app } = choose();
        const path = instancePath(cluster.name, app);
        const start = performance.now();
        await Promise.all([
          portal.user.ok(path),
          portal.user.ok(`${path}/resources`),
        ]);
        if (i >= WARM_UP) {
          times.push(performance.now() - start);
        }
      }
      return times;
    });
    const vela = await velaStatus(clusters);
    const peer: number[] = [];
    for (let i = 0; i < (small ? 2 : PEER_SAMPLES); i++) {
      const { cluster, app } = choose();
      peer.push(await vela(cluster, app));
    }
    return [
      {
        bench: 'e',
        what: 'one instance with its tree',
        unit: 'ms',
        value: summarize(ours),
        peer: { what: 'vela status --tree --detail', value: summarize(peer) },
        limit: { of: 'p95', most: 50 },
      },
    ];
  },
};

/** Runs the command for one Application; gives how long it took, in milliseconds. */
async function velaStatus(clusters: Cluster[]) {
  const { binary } = await buildProgram('vela');
  const kubeconfigs = new Map<Cluster, string>();
  for (const cluster of clusters) {
    const file = join(cluster.dir, 'bench.kubeconfig');
    await writeFile(file, cluster.kubeconfig('admin'), { mode: 0o600 });
    kubeconfigs.set(cluster, file);
  }
  return async (cluster: Cluster, { name, namespace }: PlannedApplication) => {
    const start = performance.now();
    const child = spawn(
      binary,
      ['status', name, '--namespace', namespace, '--tree', '--detail'],
      {
        env: { ...process.env, KUBECONFIG: kubeconfigs.get(cluster) },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    child.stdout.on('data', chunk => (output += chunk));
    child.stderr.on('data', chunk => (output += chunk));
    const [code] = await once(child, 'close');
    const ms = performance.now() - start;
    if (code !== 0 || !output.includes('Deployment')) {
      throw new Error(
        `vela status of ${namespace}/${name} ended with ${code}: ${output.slice(
          0,
          1000,
        )}`,
      );
    }
    return ms;
  };
}
