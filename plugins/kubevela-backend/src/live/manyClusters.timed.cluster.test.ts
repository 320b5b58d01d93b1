import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parse, stringify } from 'yaml';
import type { ConfiguredCluster } from '../clusters/config';
import { ConfiguredConnector } from '../clusters/ConfiguredConnector';
import { createInstanceBuilder } from '../model';
import { eventually } from '../watch/__testUtils__/eventually';
import { recordingLogger } from '../watch/__testUtils__/fakeCluster';
import {
  customResource,
  SandboxCluster,
} from '../watch/__testUtils__/sandboxCluster';
import { ClusterRegistry } from '../watch/ClusterRegistry';
import { followClusters } from './followClusters';
import { LiveModel } from './LiveModel';

const CRDS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const APPS = '/apis/core.oam.dev/v1beta1/namespaces/default/applications';

const LIVE = 270;
const DEAD = 30;
/** All of them are one API server in truth, which has to bear them all at once. */
const PATIENCE_MS = 180_000;
/** A change reaches every living cluster's part of the model within this time. */
const CHANGE_MS = 20_000;
/** With 300 clusters nobody may wait longer for their turn, but for moments. */
const LOOP_P99_MS = 500;
/** What a dead cluster may be asked in ten seconds: a look at it, and the watches' own retries. */
const MOST_CONNECTIONS = 20;

jest.setTimeout(300_000);

const app = (name: string) => ({
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'Application',
  metadata: { name },
  spec: { components: [{ name: 'web', type: 'webservice' }] },
});

describe('300 clusters, 30 of them dead', () => {
  let cluster: SandboxCluster;
  let dir: string;
  let silent: Server;
  let connections = 0;
  let registry: ClusterRegistry;
  let model: LiveModel;
  let unfollow: () => void;

  beforeAll(async () => {
    cluster = await SandboxCluster.start();
    dir = await mkdtemp(join(tmpdir(), 'many-clusters-'));
    for (const kind of ['Application', 'ResourceTracker']) {
      await cluster.create(
        CRDS,
        customResource(
          'core.oam.dev',
          'v1beta1',
          kind,
          kind === 'Application' ? 'Namespaced' : 'Cluster',
        ),
      );
    }
    await eventually(async () => {
      await cluster.create(APPS, app('first'));
    }, PATIENCE_MS);
    // Takes connections and never says a word.
    silent = createServer(() => (connections += 1));
    await new Promise<void>(resolve => {
      silent.listen(0, '127.0.0.1', resolve);
    });

    registry = new ClusterRegistry({
      connectors: [new ConfiguredConnector(await configured())],
      logger: recordingLogger(),
    });
    model = new LiveModel({
      build: createInstanceBuilder(),
      settings: { environments: [] },
    });
    unfollow = followClusters({ registry, model, onStatus: () => {} });
    await registry.start();
  }, 600_000);

  afterAll(async () => {
    unfollow?.();
    model?.stop();
    await registry?.stop();
    silent?.close();
    await cluster?.stop();
    await rm(dir, { recursive: true, force: true });
  });

  /** The living ones, and three kinds of dead ones in between. */
  async function configured(): Promise<ConfiguredCluster[]> {
    const good = await cluster.kubeconfig('admin', 'direct');
    const at = async (name: string, change: (cluster: any) => void) => {
      const config = parse(await readFile(good, 'utf8'));
      config.clusters.forEach((one: any) => change(one.cluster));
      const path = join(dir, `${name}.yaml`);
      await writeFile(path, stringify(config));
      return path;
    };
    const { port } = silent.address() as AddressInfo;
    const dead = [
      await at('closed', one => (one.server = 'https://127.0.0.1:1')),
      await at('silent', one => (one.server = `https://127.0.0.1:${port}`)),
      await at('stranger', one => {
        delete one['certificate-authority-data'];
      }),
    ];
    return Array.from({ length: LIVE + DEAD }, (_, i) => ({
      name: `cluster-${i}`,
      kubeconfig: i % 10 === 5 ? dead[Math.floor(i / 10) % dead.length] : good,
      unknownKeys: [],
    }));
  }

  const byStatus = () => {
    const counts: Record<string, number> = {};
    for (const one of registry.clusters()) {
      const { status } = one.report();
      counts[status] = (counts[status] ?? 0) + 1;
    }
    return counts;
  };
  const instancesNamed = (name: string) =>
    [...model.instances()].filter(({ ref }) => ref.name === name).length;

  it('shows every one that lives, and says of each dead one why', async () => {
    await eventually(
      () => expect(byStatus()).toEqual({ Connected: LIVE, Unreachable: DEAD }),
      PATIENCE_MS,
    );
    expect(instancesNamed('first')).toBe(LIVE);
    const advices = registry
      .clusters()
      .map(one => one.report())
      .filter(({ status }) => status === 'Unreachable')
      .map(({ advice }) => advice ?? '');
    for (const expected of [
      /Check that the API server runs/,
      /Check the network, proxies and firewalls/,
      /certificate authority/,
    ]) {
      expect(advices.filter(advice => expected.test(advice))).toHaveLength(
        DEAD / 3,
      );
    }
  });

  it('stays quick, and does not run against the dead ones', async () => {
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    connections = 0;
    const start = Date.now();
    await cluster.create(APPS, app('second'));
    await eventually(
      () => expect(instancesNamed('second')).toBe(LIVE),
      CHANGE_MS,
    );
    const restMs = 10_000 - (Date.now() - start);
    await new Promise(resolve => {
      setTimeout(resolve, restMs);
    });
    delay.disable();
    expect(delay.percentile(99) / 1e6).toBeLessThan(LOOP_P99_MS);
    expect(connections).toBeLessThan((MOST_CONNECTIONS * DEAD) / 3);
  });
});
