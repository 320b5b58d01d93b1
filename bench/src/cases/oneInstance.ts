import { type Bench, withPortal } from '../context.ts';
import { planApplications } from '../fill/plan.ts';
import { pick, random } from '../measure/random.ts';
import { velaCommand } from '../measure/velaCommand.ts';
import { instancePath } from '../portal/paths.ts';
import { summarize } from '../stats.ts';

const SAMPLES = 300;
const PEER_SAMPLES = 15;
const WARM_UP = 30;
const SEED = 5;

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
    const vela = await velaCommand(clusters);
    const peer: number[] = [];
    for (let i = 0; i < (small ? 2 : PEER_SAMPLES); i++) {
      const { cluster, app } = choose();
      const { name, namespace } = app;
      const args = ['status', name, '-n', namespace, '--tree', '--detail'];
      peer.push(await vela(cluster, args, 'Deployment'));
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
