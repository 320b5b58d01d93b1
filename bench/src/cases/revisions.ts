import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Cluster, startSandbox } from '@velastage/sandbox';
import { type Bench, withPortal } from '../context.ts';
import type { Measurement } from '../measurement.ts';
import { velaCommand } from '../measure/velaCommand.ts';
import { configuredCluster } from '../portal/configuredCluster.ts';
import { instancePath } from '../portal/paths.ts';
import { summarize } from '../stats.ts';

const APP = { namespace: 'default', name: 'history' };
const VERSIONS = 3;
const SAMPLES = 100;
const PEER_SAMPLES = 10;
const WARM_UP = 10;
const DELIVERED_MS = 60_000;
const APPLICATION = `/apis/core.oam.dev/v1beta1/namespaces/${APP.namespace}/applications/${APP.name}`;
const LIST = ['revision', 'list', APP.name, '-n', APP.namespace];
/** The last version against the one before. */
const DIFF = ['live-diff', '-n', APP.namespace, '-r', 'history-v2,history-v3'];

/** What the Revisions tab asks for, beside KubeVela's own commands for it. */
export const revisions: Bench = {
  letter: 'i',
  title: 'Revisions of an application and what differs between two',
  ownCluster: true,
  async run(context) {
    const stateDir = join(dirname(context.stateDir), 'bench-revisions');
    await mkdir(stateDir, { recursive: true });
    const sandbox = await startSandbox({
      stateDir,
      fresh: true,
      clusters: [{ name: 'one', profile: 'vela', kubevela: '1.11.0' }],
    });
    try {
      const cluster = sandbox.cluster('one');
      for (let version = 1; version <= VERSIONS; version++) {
        await deliver(cluster, version);
      }
      const vela = await velaCommand([cluster]);
      const portal = await context.startPortal({
        through: 'direct',
        catalog: false,
        clusters: [configuredCluster(cluster, 'direct')],
      });
      return await withPortal(portal, async () => {
        await portal.complete();
        await portal.signIn();
        const path = `${instancePath('one', APP)}/revisions`;
        const { items } = await portal.user.json<{
          items: Array<{ id: string; name: string }>;
        }>(path);
        const idOf = (version: number) =>
          items.find(({ name }) => name === `history-v${version}`)!.id;
        const pair = `base=${encodeURIComponent(
          idOf(2),
        )}&target=${encodeURIComponent(idOf(3))}`;
        const ours = async (asked: string) => {
          const times: number[] = [];
          for (let i = 0; i < WARM_UP + (context.small ? 10 : SAMPLES); i++) {
            const start = performance.now();
            await portal.user.ok(asked);
            if (i >= WARM_UP) {
              times.push(performance.now() - start);
            }
          }
          return summarize(times);
        };
        const theirs = async (args: string[], expected: string) => {
          const times: number[] = [];
          for (let i = 0; i < (context.small ? 2 : PEER_SAMPLES); i++) {
            times.push(await vela(cluster, args, expected));
          }
          return summarize(times);
        };
        const results: Measurement[] = [
          {
            bench: 'i',
            what: 'revisions of an application',
            unit: 'ms',
            value: await ours(path),
            peer: {
              what: 'vela revision list',
              value: await theirs(LIST, 'history-v3'),
            },
          },
          {
            bench: 'i',
            what: 'what differs between two revisions',
            unit: 'ms',
            value: await ours(`${path}/diff?${pair}`),
            peer: {
              what: 'vela live-diff',
              value: await theirs(DIFF, 'nginx:1.3'),
            },
          },
        ];
        return results;
      });
    } finally {
      await sandbox.stop();
    }
  },
};

/** Writes a version and waits until it is delivered: then it is a revision. */
async function deliver(cluster: Cluster, version: number): Promise<void> {
  await cluster.apply([
    {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: {
        ...APP,
        annotations: { 'app.oam.dev/publishVersion': `v${version}` },
      },
      spec: {
        components: [
          {
            name: 'history',
            type: 'webservice',
            properties: {
              image: `nginx:1.${version}`,
              ports: [{ port: 80, expose: true }],
            },
            traits: [{ type: 'scaler', properties: { replicas: version } }],
          },
        ],
      },
    },
  ]);
  await cluster.waitFor(
    APPLICATION,
    application =>
      application?.status?.latestRevision?.name === `history-v${version}` &&
      application.status.status === 'running',
    DELIVERED_MS,
  );
}
