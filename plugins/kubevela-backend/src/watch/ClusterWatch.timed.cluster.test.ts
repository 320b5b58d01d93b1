import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { ConfiguredConnector } from '../clusters/ConfiguredConnector';
import { eventually } from './__testUtils__/eventually';
import { recordingLogger } from './__testUtils__/fakeCluster';
import { customResource, SandboxCluster } from './__testUtils__/sandboxCluster';
import { ClusterWatch } from './cluster/ClusterWatch';
import type { WatchTimings } from './timings';

const CRDS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const APPS = '/apis/core.oam.dev/v1beta1/namespaces/default/applications';
const ALL_APPS = '/apis/core.oam.dev/v1beta1/applications';
const CONFIG_MAPS = '/api/v1/namespaces/default/configmaps';
const ALL_CONFIG_MAPS = '/api/v1/configmaps';
const ROLES = '/apis/rbac.authorization.k8s.io/v1/clusterroles';
const BINDINGS = '/apis/rbac.authorization.k8s.io/v1/clusterrolebindings';

const PATIENCE_MS = 60_000;
jest.setTimeout(180_000);

const app = (name: string) => ({
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'Application',
  metadata: { name },
  spec: { components: [{ name: 'web', type: 'webservice' }] },
});

const configMap = (name: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, labels: { 'app.oam.dev/name': 'web' } },
  data: { key: 'x'.repeat(500) },
});

describe('ClusterWatch on a real API server', () => {
  let cluster: SandboxCluster;
  let watch: ClusterWatch | undefined;

  beforeAll(async () => {
    cluster = await SandboxCluster.start();
  }, 600_000);

  afterEach(async () => {
    await watch?.stop();
    watch = undefined;
    await cluster.clearFaults();
  });

  afterAll(async () => {
    await cluster?.stop();
  });

  async function start(
    kubeconfig: string,
    timings: Partial<WatchTimings> = {},
  ): Promise<ClusterWatch> {
    const [definition] = await new ConfiguredConnector([
      { name: 'w1', kubeconfig, unknownKeys: [] },
    ]).listClusters();
    watch = new ClusterWatch({
      definition,
      logger: recordingLogger(),
      timings,
    });
    watch.start();
    return watch;
  }

  const until = (expectations: () => void | Promise<void>) =>
    eventually(expectations, PATIENCE_MS);
  const hasStatus = (expected: string) =>
    until(() => expect(watch!.report().status).toBe(expected));
  const applications = () => watch!.report().applications;

  it('waits for vela-core, and sees CRDs appear and disappear', async () => {
    await start(await cluster.kubeconfig('admin'), {
      notInstalledMs: 500,
      discoveryMs: 500,
      probeGapMs: 200,
    });
    await hasStatus('NotInstalled');
    await cluster.create(
      CRDS,
      customResource('core.oam.dev', 'v1beta1', 'Application'),
    );
    await cluster.create(
      CRDS,
      customResource('core.oam.dev', 'v1beta1', 'ResourceTracker', 'Cluster'),
    );
    await hasStatus('Connected');
    expect(watch!.report().kubernetesVersion).toMatch(/^v1\./);

    watch!.want('example.com', 'Widget');
    const widget = customResource('example.com', 'v1', 'Widget');
    await cluster.create(CRDS, widget);
    await until(() =>
      expect(watch!.view.visibility('example.com', 'Widget', 'default')).toBe(
        'synced',
      ),
    );
    await cluster.create('/apis/example.com/v1/namespaces/default/widgets', {
      apiVersion: 'example.com/v1',
      kind: 'Widget',
      metadata: { name: 'w', labels: { 'app.oam.dev/name': 'web' } },
    });
    const widgets = () => [...watch!.view.list('example.com', 'Widget')];
    await until(() => expect(widgets()).toHaveLength(1));
    await cluster.remove(`${CRDS}/widgets.example.com`);
    await until(() => {
      expect(widgets()).toHaveLength(0);
      expect(watch!.view.visibility('example.com', 'Widget', 'default')).toBe(
        'blind',
      );
    });
    await hasStatus('Connected');
  });

  it('lists 2,000 Applications and follows them', async () => {
    await cluster.createAll(
      APPS,
      Array.from({ length: 2_000 }, (_, i) => app(`many-${i}`)),
    );
    await start(await cluster.kubeconfig('admin'));
    await watch!.synced();
    expect(applications()).toBe(2_000);
    await cluster.create(APPS, app('late'));
    await cluster.patch(`${APPS}/many-7`, { spec: { changed: true } });
    await cluster.remove(`${APPS}/many-8`);
    await until(() => {
      const ref = { group: 'core.oam.dev', kind: 'Application' };
      const get = (name: string) =>
        watch!.view.get({ ...ref, namespace: 'default', name });
      expect(get('late')).toBeDefined();
      expect(get('many-7')?.spec.changed).toBe(true);
      expect(get('many-8')).toBeUndefined();
    });
    const [{ metadata }] = watch!.view.list('core.oam.dev', 'Application');
    expect(metadata).not.toHaveProperty('managedFields');
  });

  it.each([
    ['every connection cut', []],
    [
      'a watch cut in the middle of an event',
      ['cut=300', 'verb=watch', `path=${ALL_APPS}`, 'times=3'],
    ],
    ['errors', ['status=500', 'times=20']],
    ['throttling', ['status=429', 'retryAfter=1', 'times=10']],
    ['expired versions', ['watchError=410', 'verb=watch', 'times=10']],
    ['a slow answer', ['delay=400ms', 'times=10']],
  ])('gets over %s', async (_, fault) => {
    await start(await cluster.kubeconfig('admin'), { probeGapMs: 200 });
    await watch!.synced();
    const before = applications();
    if (fault.length > 0) {
      await cluster.fault(...fault);
    }
    // The watches are open: they meet the fault when they come back.
    await cluster.fault('cut=now', 'verb=watch', 'times=1');
    const name = `fault-${Math.random().toString(36).slice(2)}`;
    await cluster.create(APPS, app(name));
    await until(() => expect(applications()).toBe(before + 1));
    await cluster.clearFaults();
    await hasStatus('Connected');
    await cluster.remove(`${APPS}/${name}`);
    await until(() => expect(applications()).toBe(before));
  });

  it('notices that the network has fallen silent, and resumes', async () => {
    await start(await cluster.kubeconfig('admin'), {
      stallMs: 3_000,
      heartbeatMs: 1_000,
      requestDeadlineMs: 2_000,
    });
    await watch!.synced();
    const before = applications();
    await cluster.fault('silent');
    await hasStatus('Stale');
    await cluster.create(APPS, app('unheard'));
    await cluster.clearFaults();
    await until(() => expect(applications()).toBe(before + 1));
    await hasStatus('Connected');
    await cluster.remove(`${APPS}/unheard`);
  });

  it('does not storm an API server whose watches end after each event', async () => {
    await start(await cluster.kubeconfig('admin'));
    await watch!.synced();
    await hasStatus('Connected');
    const before = applications();
    await cluster.fault('closeAfterEvent', `path=${ALL_APPS}`);
    const endMs = Date.now() + 15_000;
    let created = 0;
    await until(async () => {
      await cluster.create(APPS, app(`storm-${created++}`));
      expect(Date.now()).toBeGreaterThan(endMs);
    });
    const state = watch!
      .report()
      .watches.find(({ resource }) => resource === 'applications')!;
    // 250 ms doubling: seven or so in 15 s, where a naive client sends one an event.
    expect(created).toBeGreaterThan(100);
    expect(state.restarts).toBeLessThan(12);
    await cluster.clearFaults();
    await until(() => expect(applications()).toBe(before + created));
  });

  it('lives through a restart of the API server', async () => {
    await start(await cluster.kubeconfig('admin'));
    await watch!.synced();
    const before = applications();
    await cluster.component('stop', 'apiserver');
    await hasStatus('Stale');
    expect(applications()).toBe(before);
    await cluster.component('start', 'apiserver');
    await hasStatus('Connected');
    await cluster.create(APPS, app('after-restart'));
    await until(() => expect(applications()).toBe(before + 1));
  });

  it('takes a new token when the old one has ended', async () => {
    const account = '/api/v1/namespaces/default/serviceaccounts';
    const renew = async () => {
      await cluster.create(account, { metadata: { name: 'watcher' } });
      const { status } = await cluster.create(`${account}/watcher/token`, {
        spec: { expirationSeconds: 3_600 },
      });
      return status.token as string;
    };
    await cluster.create(BINDINGS, {
      metadata: { name: 'watcher' },
      roleRef: { kind: 'ClusterRole', name: 'cluster-admin' },
      subjects: [
        { kind: 'ServiceAccount', name: 'watcher', namespace: 'default' },
      ],
    });
    const path = `${await cluster.kubeconfig('admin')}.token`;
    const config = await readFile(await cluster.kubeconfig('admin'), 'utf8');
    const write = (token: string) =>
      writeFile(path, config.replace(/token: .*/, `token: ${token}`));

    await write('wrong');
    await start(path, { heartbeatMs: 500, backoffCapMs: 1_000 });
    await hasStatus('Unauthorized');
    await write(await renew());
    await hasStatus('Connected');

    await cluster.remove(`${account}/watcher`);
    await hasStatus('Unauthorized');
    await write(await renew());
    await hasStatus('Connected');
    expect(applications()).toBeGreaterThan(0);
  });

  it('shows the rule that is missing, and sees the kind once it is granted', async () => {
    const path = `${await cluster.kubeconfig('nobody')}.copy`;
    await copyFile(await cluster.kubeconfig('nobody'), path);
    await start(path, { forbiddenRetryMs: 500, backoffCapMs: 1_000 });
    await hasStatus('Unauthorized');
    const grant = (name: string, group: string, resources: string[]) =>
      Promise.all([
        cluster.create(ROLES, {
          metadata: { name },
          rules: [
            { apiGroups: [group], resources, verbs: ['get', 'list', 'watch'] },
          ],
        }),
        cluster.create(BINDINGS, {
          metadata: { name },
          roleRef: { kind: 'ClusterRole', name },
          subjects: [{ kind: 'User', name: 'nobody' }],
        }),
      ]);
    await grant('oam', 'core.oam.dev', ['applications', 'resourcetrackers']);
    await hasStatus('Partial');
    expect(applications()).toBeGreaterThan(0);
    expect(watch!.view.visibility('apps', 'Deployment', 'default')).toBe(
      'blind',
    );
    const spot = watch!
      .report()
      .blindSpots.find(({ kind }) => kind === 'Deployment');
    expect(spot).toMatchObject({
      reason: 'forbidden',
      resource: 'deployments',
      apiVersion: 'apps/v1',
      rule: '- apiGroups: ["apps"]\n  resources: ["deployments"]\n  verbs: ["get", "list", "watch"]\n',
    });
    await grant('deployments', 'apps', ['deployments']);
    await until(() =>
      expect(watch!.view.visibility('apps', 'Deployment', 'default')).toBe(
        'synced',
      ),
    );
  });

  it('holds 12,000 objects in about the time of a bare list', async () => {
    await cluster.createAll(
      CONFIG_MAPS,
      Array.from({ length: 12_000 }, (_, i) => configMap(`cm-${i}`)),
    );
    const bareMs: number[] = [];
    const watchMs: number[] = [];
    const kubeconfig = await cluster.kubeconfig('admin', 'direct');
    const list = async (path: string) => {
      let token: string | undefined;
      do {
        const page: { metadata: { continue?: string } } =
          await cluster.admin.getJson(path, {
            query: { limit: 500, continue: token },
            deadlineMs: 60_000,
          });
        token = page.metadata.continue;
      } while (token);
    };
    for (let round = 0; round < 3; round++) {
      let startMs = performance.now();
      await Promise.all([ALL_APPS, ALL_CONFIG_MAPS].map(list));
      bareMs.push(performance.now() - startMs);

      startMs = performance.now();
      await start(kubeconfig);
      await watch!.synced();
      watchMs.push(performance.now() - startMs);
      expect(watch!.report().objects).toBeGreaterThanOrEqual(12_000);
      await watch!.stop();
    }
    // Connecting, discovery and the other kinds come on top: a second is theirs.
    expect(Math.min(...watchMs)).toBeLessThan(
      1.3 * Math.min(...bareMs) + 1_000,
    );
  });
});
