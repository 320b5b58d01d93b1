import type { ClusterDefinition } from '@velastage/plugin-kubevela-node';
import { eventually } from '../__testUtils__/eventually';
import {
  definitionOf,
  object,
  PATHS,
  recordingLogger,
  serveKinds,
} from '../__testUtils__/fakeCluster';
import { FakeApiServer, status } from '../__testUtils__/FakeApiServer';
import { QUICK } from '../__testUtils__/timings';
import type { WatchTimings } from '../timings';
import type { ObjectChange } from '../types';
import { ClusterWatch } from './ClusterWatch';

const VELA = ['Application', 'ResourceTracker', 'Deployment', 'Pod'] as const;
/** Watches of these kinds, and that of vela-core's own Pods. */
const STANDING = VELA.length + 1;

describe('ClusterWatch', () => {
  let server: FakeApiServer;
  let watch: ClusterWatch;
  let logger: ReturnType<typeof recordingLogger>;

  beforeEach(async () => {
    server = await FakeApiServer.start();
  });

  afterEach(async () => {
    await watch.stop();
    await server.close();
  });

  function start(
    definition: Partial<ClusterDefinition> = {},
    timings: Partial<WatchTimings> = {},
  ): void {
    logger = recordingLogger();
    watch = new ClusterWatch({
      definition: definitionOf(server, definition),
      logger,
      timings: { ...QUICK, ...timings },
    });
    watch.start();
  }

  const hasStatus = (expected: string) =>
    eventually(() => expect(watch.report().status).toBe(expected));
  const see = (group: string, kind: string) =>
    watch.view.visibility(group, kind, 'demo');

  it('watches Applications, trackers and labelled objects, and reports', async () => {
    serveKinds(server, [...VELA]);
    server.put(
      PATHS.Application,
      object('Application', 'web', {
        annotations: { 'oam.dev/kubevela-version': 'v1.11.0' },
      }),
    );
    server.put(PATHS.ResourceTracker, object('ResourceTracker', 'web-v1'));
    server.put(PATHS.Deployment, object('Deployment', 'web'));
    server.put(
      PATHS.Deployment,
      object('Deployment', 'foreign', { labels: {} }),
    );
    start();
    expect(see('core.oam.dev', 'Application')).toBe('pending');
    await watch.synced();

    await hasStatus('Connected');
    expect(watch.report()).toMatchObject({
      name: 'c1',
      source: 'kubevela.clusters[0]',
      kubernetesVersion: 'v1.34.4',
      velaCore: { installed: true, version: 'v1.11.0' },
      applications: 1,
      objects: 3,
    });
    expect(see('core.oam.dev', 'Application')).toBe('synced');
    expect(see('apps', 'Deployment')).toBe('synced');
    expect(watch.view.namespaced('core.oam.dev', 'ResourceTracker')).toBe(
      false,
    );
    // The cluster serves no Ingress at all.
    expect(see('networking.k8s.io', 'Ingress')).toBe('blind');
    expect(see('example.com', 'Widget')).toBe('blind');

    const changes: ObjectChange[] = [];
    watch.onChanges(batch => changes.push(...batch));
    server.put(PATHS.Pod, object('Pod', 'web-1'));
    await eventually(() =>
      expect(changes).toMatchObject([
        { type: 'added', ref: { kind: 'Pod', name: 'web-1' } },
      ]),
    );
  });

  it('says that vela-core is missing, and starts when it is installed', async () => {
    serveKinds(server, ['Pod']);
    start();
    await hasStatus('NotInstalled');
    await watch.synced();
    expect(watch.report()).toMatchObject({
      velaCore: { installed: false },
      advice: expect.stringContaining('helm install'),
      watches: [],
      blindSpots: [],
    });
    serveKinds(server, [...VELA]);
    server.put(PATHS.Application, object('Application', 'web'));
    await hasStatus('Connected');
    await eventually(() => expect(watch.report().applications).toBe(1));
  });

  it('watches a kind when its CRD appears, and forgets it when that goes', async () => {
    serveKinds(server, [...VELA]);
    start();
    await hasStatus('Connected');
    watch.want('example.com', 'Widget');
    await eventually(() => {
      expect(watch.report().blindSpots).toMatchObject(
        expect.arrayContaining([
          expect.objectContaining({ kind: 'Widget', reason: 'notServed' }),
        ]),
      );
    });
    serveKinds(server, [...VELA, 'Widget']);
    server.put(PATHS.Widget, object('Widget', 'w'));
    await eventually(() => {
      expect(see('example.com', 'Widget')).toBe('synced');
      expect([...watch.view.list('example.com', 'Widget')]).toHaveLength(1);
    });

    const changes: ObjectChange[] = [];
    watch.onChanges(batch => changes.push(...batch));
    serveKinds(server, [...VELA]);
    server.withdraw(PATHS.Widget);
    await eventually(() => {
      expect(see('example.com', 'Widget')).toBe('blind');
      expect(changes).toMatchObject([{ type: 'deleted', ref: { name: 'w' } }]);
    });
    await hasStatus('Connected');
  });

  it('asks at once what is served when a kind is wanted for the first time that was not', async () => {
    serveKinds(server, [...VELA]);
    start({}, { discoveryMs: 600_000, heartbeatMs: 600_000 });
    await hasStatus('Connected');
    serveKinds(server, [...VELA, 'Widget']);
    server.put(PATHS.Widget, object('Widget', 'w'));
    watch.want('example.com', 'Widget');
    await eventually(() => expect(see('example.com', 'Widget')).toBe('synced'));

    // Once for each kind: one that does not come is no reason to ask again and again.
    const asked = () => server.count('get', '/apis');
    const asking = (times: number) =>
      eventually(() => expect(asked()).toBe(times));
    const before = asked();
    watch.want('example.com', 'Gadget');
    await asking(before + 1);
    watch.want('example.com', 'Gadget', undefined, 'demo');
    watch.want('example.com', 'Gizmo');
    await asking(before + 2);
  });

  it('stops a watch that nobody needs any more, after a while', async () => {
    serveKinds(server, [...VELA, 'Widget']);
    start();
    const first = watch.want('example.com', 'Widget');
    const second = watch.want('example.com', 'Widget');
    await hasStatus('Connected');
    await eventually(() => expect(see('example.com', 'Widget')).toBe('synced'));
    await eventually(() => expect(server.openWatches).toBe(STANDING + 1));
    first();
    first();
    expect(see('example.com', 'Widget')).toBe('synced');
    second();
    await eventually(() => expect(server.openWatches).toBe(STANDING));
    expect(see('example.com', 'Widget')).toBe('blind');
  });

  it('keeps the names of parameters of definitions, beside labelled ConfigMaps', async () => {
    serveKinds(server, [...VELA, 'ConfigMap']);
    const schema = '{"properties":{"image":{"type":"string"}}}';
    server.put(PATHS.ConfigMap, {
      ...object('ConfigMap', 'component-schema-web', {
        labels: { 'definition.oam.dev': 'schema' },
      }),
      data: { 'openapi-v3-json-schema': schema },
    });
    server.put(PATHS.ConfigMap, object('ConfigMap', 'settings'));
    server.put(PATHS.ConfigMap, object('ConfigMap', 'foreign', { labels: {} }));
    start();
    await watch.synced();
    await hasStatus('Connected');
    const found = [...watch.view.list('', 'ConfigMap')];
    expect(found.map(({ metadata }) => metadata.name).sort()).toEqual([
      'component-schema-web',
      'settings',
    ]);
    expect(
      found.find(({ parameters }) => parameters !== undefined),
    ).toMatchObject({
      data: undefined,
      parameters: { fields: { image: true } },
    });
    expect(see('', 'ConfigMap')).toBe('synced');
  });

  it('sees the unlabelled children of a namespace when asked to', async () => {
    serveKinds(server, [...VELA]);
    const path = '/api/v1/namespaces/demo/pods';
    server.put(
      path,
      object('Pod', 'child', {
        labels: {},
        ownerReferences: [
          { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'rs', uid: 'rs' },
        ],
      }),
    );
    server.put(path, object('Pod', 'alone', { labels: {} }));
    start();
    await hasStatus('Connected');
    expect([...watch.view.childrenOf('rs')]).toEqual([]);
    const release = watch.wantChildren('demo');
    await eventually(() =>
      expect([...watch.view.childrenOf('rs')]).toMatchObject([
        { metadata: { name: 'child' } },
      ]),
    );
    expect([...watch.view.list('', 'Pod')]).toHaveLength(1);
    release();
    await eventually(() =>
      expect([...watch.view.childrenOf('rs')]).toEqual([]),
    );
  });

  it('never watches Secrets', async () => {
    serveKinds(server, [...VELA]);
    start();
    watch.want('', 'Secret');
    await hasStatus('Connected');
    expect(see('', 'Secret')).toBe('blind');
    expect(
      server.requests.filter(({ path }) => path.includes('secrets')),
    ).toEqual([]);
  });

  it('turns what is forbidden into a blind spot with the missing rule', async () => {
    serveKinds(server, [...VELA]);
    let allowed = false;
    server.intercept = (request, response) =>
      !allowed &&
      request.path === PATHS.Deployment &&
      status(response, 403, 'deployments.apps is forbidden');
    start();
    await watch.synced();
    await hasStatus('Partial');
    expect(see('apps', 'Deployment')).toBe('blind');
    expect(see('', 'Pod')).toBe('synced');
    expect(
      watch.report().blindSpots.filter(({ reason }) => reason === 'forbidden'),
    ).toMatchObject([
      {
        apiVersion: 'apps/v1',
        resource: 'deployments',
        kind: 'Deployment',
        rule: '- apiGroups: ["apps"]\n  resources: ["deployments"]\n  verbs: ["get", "list", "watch"]\n',
      },
    ]);
    // It is tried again and again, and nothing is made of that.
    let tellings = 0;
    watch.onStatus(() => {
      tellings += 1;
    });
    const tries = server.count('list', PATHS.Deployment);
    await eventually(() =>
      expect(server.count('list', PATHS.Deployment)).toBeGreaterThan(tries + 3),
    );
    expect(tellings).toBe(0);
    allowed = true;
    await hasStatus('Connected');
    expect(see('apps', 'Deployment')).toBe('synced');
  });

  it('is Unauthorized where Applications are forbidden', async () => {
    serveKinds(server, [...VELA]);
    server.intercept = (request, response) =>
      request.path === PATHS.Application &&
      status(response, 403, 'applications is forbidden');
    start();
    await hasStatus('Unauthorized');
    expect(watch.report().advice).toContain('resources: ["applications"]');
  });

  it('is Stale while the cluster is away, and serves what it knows', async () => {
    serveKinds(server, [...VELA]);
    server.put(PATHS.Application, object('Application', 'web'));
    start();
    await hasStatus('Connected');
    let tellings = 0;
    watch.onStatus(() => {
      tellings += 1;
    });
    let away = true;
    server.intercept = (_, response) => {
      if (away) {
        response.destroy();
      }
      return away;
    };
    server.cut();
    await hasStatus('Stale');
    expect(tellings).toBeGreaterThan(0);
    expect(see('core.oam.dev', 'Application')).toBe('stale');
    expect(watch.report().applications).toBe(1);
    expect(watch.report().message).toMatch(/^c1: .*127\.0\.0\.1/);
    away = false;
    await hasStatus('Connected');
    await eventually(() =>
      expect(see('core.oam.dev', 'Application')).toBe('synced'),
    );
  });

  it('is Unreachable when it never answered, and comes up when it does', async () => {
    const { url } = server;
    serveKinds(server, [...VELA]);
    let there = false;
    start({
      connect: async () => ({
        server: there ? url : 'http://127.0.0.1:1',
        authorize: async () => ({}),
      }),
    });
    await hasStatus('Unreachable');
    expect(watch.report()).toMatchObject({
      message: 'c1: get /version: nothing listens at http://127.0.0.1:1',
      advice: expect.any(String),
    });
    there = true;
    await hasStatus('Connected');
  });

  it('takes new credentials when the old are refused', async () => {
    serveKinds(server, [...VELA]);
    let valid = 'one';
    let refreshes = 0;
    server.intercept = (request, response) =>
      request.headers.authorization !== `Bearer ${valid}` &&
      status(response, 401, 'Unauthorized');
    let token = 'one';
    start({
      connect: async () => ({
        server: server.url,
        authorize: async ({ refresh }) => {
          if (refresh) {
            refreshes += 1;
            token = valid;
          }
          return { headers: { authorization: `Bearer ${token}` } };
        },
      }),
    });
    await hasStatus('Connected');
    valid = 'two';
    server.cut();
    server.put(PATHS.Application, object('Application', 'web'));
    await eventually(() => expect(watch.report().applications).toBe(1));
    await hasStatus('Connected');
    expect(refreshes).toBe(1);
    expect(logger.lines.join()).not.toMatch(/one|two/);
  });

  it('is Unauthorized while credentials are refused', async () => {
    serveKinds(server, [...VELA]);
    server.intercept = (_, response) => status(response, 401, 'Unauthorized');
    start();
    await hasStatus('Unauthorized');
    expect(watch.report().advice).toContain('token');
  });

  it('tells what is wrong with the configuration, and looks again', async () => {
    serveKinds(server, [...VELA]);
    let wrong = true;
    const { connect } = definitionOf(server);
    start({
      connect: async () =>
        wrong
          ? { problem: { message: 'key: wrong', advice: 'mend it' } }
          : connect(),
    });
    await hasStatus('Misconfigured');
    expect(watch.report()).toMatchObject({
      message: 'key: wrong',
      advice: 'mend it',
      applications: 0,
    });
    wrong = false;
    await hasStatus('Connected');
  });

  it('survives a connector that throws and a URL that is none', async () => {
    let answer = async (): Promise<never> => {
      throw new Error('inventory is down');
    };
    start({ connect: () => answer() });
    await eventually(() =>
      expect(watch.report().message).toBe(
        'kubevela.clusters[0]: inventory is down',
      ),
    );
    answer = (async () => ({ server: 'nonsense' })) as never;
    await eventually(() =>
      expect(watch.report().message).toBe(
        'kubevela.clusters[0]: nonsense is not a URL',
      ),
    );
  });

  it('leaves nothing behind when it stops', async () => {
    serveKinds(server, [...VELA]);
    start();
    await eventually(() => expect(server.openWatches).toBe(STANDING));
    await watch.stop();
    await eventually(async () => expect(await server.connections()).toBe(0));
    const requests = server.requests.length;
    await watch.stop();
    expect(server.requests).toHaveLength(requests);
  });
});
