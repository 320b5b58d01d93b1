import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import request from 'supertest';
import { actingBy, writerTo } from '../clusters/acting/__testUtils__/acting';
import { ApiError } from '../clusters/ApiError';
import type { ApiRequest } from '../clusters/ClusterConnection';
import { requestInfo } from '../clusters/requestInfo';
import { statusError } from '../clusters/statusError';
import { LiveModel } from '../live/LiveModel';
import { FakeCluster, makeObject } from '../live/__testUtils__/FakeCluster';
import { createInstanceBuilder } from '../model';
import type { KubernetesObject } from '../watch/types';
import { AuthorizedKubevelaService } from './AuthorizedKubevelaService';
import type { ClusterAccess } from './ClusterAccess';
import { sharedRouter } from './__testUtils__/sharedRouter';
import { DefaultKubevelaService } from './DefaultKubevelaService';

const INSTANCE = '/instances/dev/shop/web';
const DEPLOYMENT = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  namespace: 'shop',
  name: 'web',
};
const POD = { apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'web-1' };
const CONFIG = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  namespace: 'shop',
  name: 'settings',
};
const APPLICATION = {
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'Application',
  namespace: 'shop',
  name: 'web',
};
const ROLLOUT = {
  apiVersion: 'rollouts.kruise.io/v1',
  kind: 'Rollout',
  namespace: 'shop',
  name: 'web',
};
const ARGO = {
  apiVersion: 'argoproj.io/v1',
  kind: 'Rollout',
  namespace: 'shop',
  name: 'api',
};
const ARGO_STATE = { uid: 'uid-Rollout-api' };
const ROLLOUT_STATE = { uid: 'uid-Rollout-web' };
const APPLICATION_STATE = { uid: 'app-uid', generation: 1 };
const DEPLOYMENT_STATE = { uid: 'uid-Deployment-web', generation: 4 };
const POD_STATE = { uid: 'uid-Pod-web-1' };

const WRITES = [
  {
    name: 'restart-workload',
    permission: 'kubevela.workload.restart',
    body: { resource: DEPLOYMENT, preconditions: DEPLOYMENT_STATE },
  },
  {
    name: 'scale-workload',
    permission: 'kubevela.workload.scale',
    body: {
      resource: DEPLOYMENT,
      preconditions: DEPLOYMENT_STATE,
      replicas: 5,
    },
  },
  {
    name: 'delete-pod',
    permission: 'kubevela.pod.delete',
    body: { resource: POD, preconditions: POD_STATE },
  },
  ...[
    ['approve-step', 'kubevela.workflow.approve', { step: 'hold' }],
    ['resume-workflow', 'kubevela.workflow.approve', {}],
    ['retry-workflow', 'kubevela.workflow.control', {}],
    ['suspend-workflow', 'kubevela.workflow.control', {}],
    ['restart-workflow', 'kubevela.workflow.control', {}],
    ['terminate-workflow', 'kubevela.workflow.control', {}],
    [
      'deploy-revision',
      'kubevela.application.deploy',
      { revision: 'live-spec' },
    ],
    ['repair-drift', 'kubevela.application.reconcile', {}],
    ['pause-reconciling', 'kubevela.application.reconcile', {}],
    ['resume-reconciling', 'kubevela.application.reconcile', {}],
    ['delete-application', 'kubevela.application.delete', {}],
  ].map(([name, permission, more]) => ({
    name: name as string,
    permission: permission as string,
    body: {
      resource: APPLICATION,
      preconditions: APPLICATION_STATE,
      ...(more as object),
    },
  })),
  ...[
    ['approve-rollout-step', 'kubevela.rollout.approve', { step: 'v2/1' }],
    ['pause-rollout', 'kubevela.rollout.control', {}],
    ['resume-rollout', 'kubevela.rollout.control', {}],
    ['promote-rollout', 'kubevela.rollout.control', {}],
    ['jump-rollout', 'kubevela.rollout.control', { step: 'v2/1>3' }],
  ].map(([name, permission, more]) => ({
    name: name as string,
    permission: permission as string,
    body: {
      resource: ROLLOUT,
      preconditions: ROLLOUT_STATE,
      ...(more as object),
    },
  })),
  ...['abort-rollout', 'retry-rollout', 'restart-rollout'].map(name => ({
    name,
    permission: 'kubevela.rollout.control',
    body: { resource: ARGO, preconditions: ARGO_STATE },
  })),
];

const KINDS: Record<string, { group: string; plural: string }> = {
  Deployment: { group: 'apps', plural: 'deployments' },
  Pod: { group: '', plural: 'pods' },
  ConfigMap: { group: '', plural: 'configmaps' },
  Application: { group: 'core.oam.dev', plural: 'applications' },
  Rollout: { group: 'rollouts.kruise.io', plural: 'rollouts' },
};

/** An API server that keeps what it is sent, and takes a write only for the version it has. */
class FakeApiServer {
  readonly cluster = 'dev';
  readonly writes: Array<{ method: string; path: string; body: any }> = [];
  /** Called before each write. */
  beforeWrite: (count: number) => void = () => {};
  readonly objects = new Map<string, KubernetesObject>();

  async request() {
    async function* body() {
      yield Buffer.from(
        '2026-11-22T10:00:00Z up, password=hunter2secret\n2026-11-22T10:00:01Z read',
      );
      yield Buffer.from('y\n');
    }
    return { status: 200, headers: {}, body: body() };
  }

  async getJson(path: string, options: ApiRequest = {}) {
    const { method = 'GET', body } = options;
    const fail = (status: number, message?: string): ApiError =>
      statusError('dev', requestInfo(method, path), {
        status,
        body: { message },
      });
    const object = this.objects.get(path.replace(/\/(scale|status)$/, ''));
    if (!object) {
      throw fail(404);
    }
    if (method === 'GET') {
      return structuredClone(object);
    }
    const sent = JSON.parse(String(body));
    this.beforeWrite(this.writes.length);
    this.writes.push({ method, path, body: sent });
    const { uid, resourceVersion } = sent.metadata ?? sent.preconditions;
    if (
      uid !== object.metadata.uid ||
      (resourceVersion && resourceVersion !== object.metadata.resourceVersion)
    ) {
      throw fail(409);
    }
    return {};
  }
}

function makeScene() {
  const cluster = new FakeCluster('dev');
  const LABELS = { 'app.oam.dev/name': 'web', 'app.oam.dev/namespace': 'shop' };
  const application = makeObject('core.oam.dev/v1beta1', 'Application', 'web', {
    metadata: {
      name: 'web',
      namespace: 'shop',
      uid: 'app-uid',
      generation: 1,
      resourceVersion: '99',
    },
    spec: { components: [{ name: 'web', type: 'webservice' }] },
    status: {
      status: 'running',
      workflow: { status: 'succeeded', finished: true },
    },
  });
  const deployment = makeObject('apps/v1', 'Deployment', 'web', {
    metadata: {
      name: 'web',
      namespace: 'shop',
      uid: 'uid-Deployment-web',
      generation: 4,
      resourceVersion: '100',
      labels: LABELS,
    },
    spec: { replicas: 3, selector: {}, template: { spec: { containers: [] } } },
  });
  const pod = makeObject('v1', 'Pod', 'web-1', {
    metadata: {
      name: 'web-1',
      namespace: 'shop',
      uid: 'uid-Pod-web-1',
      resourceVersion: '101',
      labels: { 'app.oam.dev/name': 'web' },
      ownerReferences: [
        {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          name: 'web',
          uid: 'uid-Deployment-web',
          controller: true,
        },
      ],
    },
    spec: { containers: [{ name: 'web', image: 'web:1' }] },
    status: {
      phase: 'Running',
      conditions: [{ type: 'Ready', status: 'True' }],
    },
  });
  const config = makeObject('v1', 'ConfigMap', 'settings', {
    metadata: { name: 'settings', namespace: 'shop', labels: LABELS },
  });
  const rollout = makeObject(ROLLOUT.apiVersion, 'Rollout', 'web', {
    metadata: {
      name: 'web',
      namespace: 'shop',
      uid: ROLLOUT_STATE.uid,
      resourceVersion: '102',
      labels: LABELS,
    },
    spec: {
      workloadRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'other' },
      strategy: { canary: { steps: [{ replicas: '20%' }, { replicas: 3 }] } },
    },
    status: {
      phase: 'Progressing',
      message: 'in step 1, password=hunter2secret',
      canaryStatus: {
        canaryRevision: 'v2',
        currentStepIndex: 1,
        nextStepIndex: 2,
        currentStepState: 'StepPaused',
        canaryReplicas: 1,
      },
    },
  });
  const argo = makeObject(ARGO.apiVersion, 'Rollout', 'api', {
    metadata: {
      name: 'api',
      namespace: 'shop',
      uid: ARGO_STATE.uid,
      generation: 3,
      resourceVersion: '103',
      labels: LABELS,
    },
    spec: { replicas: 5, strategy: { canary: { steps: [{ pause: {} }] } } },
    status: {
      phase: 'Paused',
      observedGeneration: '3',
      currentPodHash: 'new',
      stableRS: 'old',
      currentStepIndex: 0,
      controllerPause: true,
      pauseConditions: [
        { reason: 'CanaryPauseStep', startTime: '2026-11-22T10:00:00Z' },
      ],
    },
  });
  const tracker = makeObject(
    'core.oam.dev/v1beta1',
    'ResourceTracker',
    'web-v1-shop',
    {
      metadata: {
        name: 'web-v1-shop',
        labels: { ...LABELS, 'app.oam.dev/uid': 'app-uid' },
      },
      spec: {
        type: 'versioned',
        applicationGeneration: 1,
        managedResources: [
          {
            ...DEPLOYMENT,
            component: 'web',
            raw: {
              apiVersion: 'apps/v1',
              kind: 'Deployment',
              metadata: { name: 'web', namespace: 'shop' },
              spec: { replicas: 2 },
            },
          },
          { ...CONFIG, component: 'web', raw: config },
          { ...ROLLOUT, component: 'web', raw: rollout },
          { ...ARGO, component: 'api', raw: argo },
        ],
      },
    },
  );
  for (const object of [
    application,
    tracker,
    deployment,
    pod,
    config,
    rollout,
    argo,
  ]) {
    cluster.put(object);
  }
  const server = new FakeApiServer();
  server.objects.set(
    '/apis/apps/v1/namespaces/shop/deployments/web',
    deployment,
  );
  server.objects.set('/api/v1/namespaces/shop/pods/web-1', pod);
  server.objects.set(
    '/apis/rollouts.kruise.io/v1/namespaces/shop/rollouts/web',
    rollout,
  );
  server.objects.set('/apis/argoproj.io/v1/namespaces/shop/rollouts/api', argo);
  server.objects.set(
    '/apis/core.oam.dev/v1/namespaces/shop/applications/web',
    application,
  );
  return { cluster, server, application, deployment, pod, rollout, argo };
}

type Scene = ReturnType<typeof makeScene>;

async function setUp(
  options: {
    denied?: string[];
    scene?: (scene: Scene) => void;
  } = {},
) {
  const scene = makeScene();
  const { cluster, server } = scene;
  options.scene?.(scene);
  const model = new LiveModel({
    build: createInstanceBuilder({}),
    settings: { environments: [] },
  });
  model.attach(cluster);
  const end = Date.now() + 3_000;
  while ((model.size < 1 || model.backlog > 0) && Date.now() < end) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  const access = {
    name: 'dev',
    connection: {
      cluster: 'dev',
      getJson: server.getJson.bind(server),
      request: server.request.bind(server),
      writer: writerTo('dev', (path, asked) => server.getJson(path, asked)),
    },
    view: cluster.view,
    resources: {
      get: (group: string, kind: string) => ({
        ...KINDS[kind],
        group,
        version: 'v1',
        kind,
        namespaced: true,
      }),
    },
    standing: () => ({ cluster: 'dev', status: 'Connected' }),
  } as unknown as ClusterAccess;
  const authorize = jest.fn(
    async (queries: Array<{ permission: { name: string } }>) =>
      queries.map(({ permission }) => ({
        result: options.denied?.includes(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
  );
  const auditor = mockServices.auditor.mock();
  const audited: unknown[] = [];
  auditor.createEvent.mockImplementation(
    async ({ eventId, severityLevel, meta }) => ({
      success: async outcome => {
        audited.push([eventId, severityLevel, meta, outcome?.meta]);
      },
      fail: async ({ error }) => {
        audited.push([eventId, severityLevel, meta, error.name]);
      },
    }),
  );
  const app = express();
  app.use(
    await sharedRouter({
      charts: {} as never,
      service: new AuthorizedKubevelaService({
        service: new DefaultKubevelaService({
          acting: actingBy(),
          model,
          clusters: () => [access],
        }),
        permissions: mockServices.permissions.mock({
          authorizeConditional: authorize as never,
        }),
        permissionsRegistry: mockServices.permissionsRegistry.mock({
          getPermissionRuleset: (() => ({})) as never,
        }),
        find: ref => model.get(ref),
      }),
      copy: undefined as never,
      httpAuth: mockServices.httpAuth({
        defaultCredentials: mockCredentials.user(),
      }),
      creation: {} as never,
      activity: {} as never,
      auditor,
    }),
  );
  app.use(mockErrorHandler());
  model.stop();
  const run = (name: string, body: object) =>
    request(app).post(`${INSTANCE}/operations/${name}`).send(body);
  const list = async (resource: Record<string, string>) => {
    const { body } = await request(app).get(`${INSTANCE}/operations`).query({
      apiVersion: resource.apiVersion,
      kind: resource.kind,
      resourceNamespace: resource.namespace,
      resourceName: resource.name,
    });
    return body;
  };
  return { ...scene, app, audited, authorize, run, list };
}

const codes = (notes: Array<{ code: string }>) => notes.map(({ code }) => code);

describe('operations on resources', () => {
  it('should restart a workload by the annotation that kubectl sets, for the version that was read', async () => {
    const { run, server } = await setUp();
    const answer = await run('restart-workload', WRITES[0].body);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      operation: 'restart-workload',
      resource: { kind: 'Deployment', name: 'web' },
      acceptedAt: expect.stringMatching(/Z$/),
    });
    expect(server.writes).toEqual([
      {
        method: 'PATCH',
        path: '/apis/apps/v1/namespaces/shop/deployments/web',
        body: {
          metadata: { uid: 'uid-Deployment-web', resourceVersion: '100' },
          spec: {
            template: {
              metadata: {
                annotations: {
                  'kubectl.kubernetes.io/restartedAt':
                    expect.stringMatching(/^\d{4}-.*Z$/),
                },
              },
            },
          },
        },
      },
    ]);
  });

  it('should scale through the scale subresource', async () => {
    const { run, server } = await setUp();
    expect((await run('scale-workload', WRITES[1].body)).status).toBe(200);
    expect(server.writes).toEqual([
      {
        method: 'PATCH',
        path: '/apis/apps/v1/namespaces/shop/deployments/web/scale',
        body: {
          metadata: { uid: 'uid-Deployment-web', resourceVersion: '100' },
          spec: { replicas: 5 },
        },
      },
    ]);
  });

  it('should delete the very pod that was seen', async () => {
    const { run, server } = await setUp();
    expect((await run('delete-pod', WRITES[2].body)).status).toBe(200);
    expect(server.writes).toMatchObject([
      {
        method: 'DELETE',
        path: '/api/v1/namespaces/shop/pods/web-1',
        body: { preconditions: { uid: 'uid-Pod-web-1' } },
      },
    ]);
  });

  describe.each(WRITES)('$name', ({ name, permission, body }) => {
    it('should refuse a user without its permission, and leave a record', async () => {
      const { run, server, audited } = await setUp({ denied: [permission] });
      const answer = await run(name, body);
      expect(answer.status).toBe(403);
      expect(answer.body.error.message).toContain(permission);
      expect(server.writes).toEqual([]);
      expect(audited).toEqual([
        [
          name,
          'high',
          expect.objectContaining({
            cluster: 'dev',
            resource: body.resource,
          }),
          'NotAllowedError',
        ],
      ]);
    });

    it('should not tell a user who may not read it that it exists', async () => {
      const { run, server } = await setUp({
        denied: ['kubevela.application.read'],
      });
      expect((await run(name, body)).status).toBe(404);
      expect(server.writes).toEqual([]);
    });

    it('should write to nothing outside the tree', async () => {
      const { run, server } = await setUp();
      const answer = await run(name, {
        ...body,
        resource: { ...body.resource, namespace: 'kube-system' },
      });
      expect(answer.status).toBe(404);
      expect(answer.body.error.message).toMatch(
        /has no (Deployment|Pod|Application|Rollout) kube-system/,
      );
      expect(server.writes).toEqual([]);
    });

    it('should refuse a kind that it is not for', async () => {
      const { run, server } = await setUp();
      const answer = await run(name, { ...body, resource: CONFIG });
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toMatch(/cannot .* a ConfigMap/);
      expect(server.writes).toEqual([]);
    });

    it('should refuse when another object has the name by now', async () => {
      const { run, server } = await setUp();
      const answer = await run(name, {
        ...body,
        preconditions: { ...body.preconditions, uid: 'uid-of-before' },
      });
      expect(answer.status).toBe(409);
      expect(answer.body.error.message).toMatch(
        /dev: (Deployment|Pod|Application|Rollout) shop\/.* is another object by now/,
      );
      expect(server.writes).toEqual([]);
    });

    it('should ask for the state that was decided on', async () => {
      const { run } = await setUp();
      const { preconditions, ...without } = body;
      expect(preconditions).toBeDefined();
      expect((await run(name, without)).status).toBe(400);
    });
  });

  it('should refuse when the object was changed since one looked', async () => {
    const { run, server } = await setUp();
    const answer = await run('scale-workload', {
      ...WRITES[1].body,
      preconditions: { ...DEPLOYMENT_STATE, generation: 3 },
    });
    expect(answer.status).toBe(409);
    expect(answer.body.error.message).toMatch(
      /dev: Deployment shop\/web was changed since you looked/,
    );
    expect(server.writes).toEqual([]);
  });

  it('should try again when only the status moved between reading and writing', async () => {
    const { run, server, deployment } = await setUp();
    server.beforeWrite = count => {
      if (count === 0) {
        deployment.metadata.resourceVersion = '200';
      }
    };
    expect((await run('scale-workload', WRITES[1].body)).status).toBe(200);
    expect(
      server.writes.map(({ body }) => body.metadata.resourceVersion),
    ).toEqual(['100', '200']);
  });

  it('should refuse when somebody was quicker between reading and writing', async () => {
    const { run, server, deployment } = await setUp();
    server.beforeWrite = () => {
      deployment.metadata.resourceVersion = '200';
      deployment.metadata.generation = 5;
    };
    const answer = await run('restart-workload', WRITES[0].body);
    expect(answer.status).toBe(409);
    expect(server.writes).toHaveLength(1);
  });

  it('should say that a paused workload is not restarted', async () => {
    const { run, list, server } = await setUp({
      scene: ({ deployment }) => {
        deployment.spec.paused = true;
      },
    });
    const { items } = await list(DEPLOYMENT);
    expect(items[0]).toMatchObject({
      name: 'restart-workload',
      allowed: false,
      refusal: { code: 'paused' },
    });
    expect((await run('restart-workload', WRITES[0].body)).status).toBe(409);
    expect(server.writes).toEqual([]);
  });

  it('should refuse the number of replicas that there is already', async () => {
    const { run, server } = await setUp();
    const answer = await run('scale-workload', {
      ...WRITES[1].body,
      replicas: 3,
    });
    expect(answer.status).toBe(400);
    expect(server.writes).toEqual([]);
    expect(
      (await run('scale-workload', { ...WRITES[1].body, replicas: -1 })).status,
    ).toBe(400);
  });

  it('should name the rule that the portal’s account lacks', async () => {
    const { run, server } = await setUp();
    server.beforeWrite = () => {
      throw statusError(
        'dev',
        requestInfo(
          'PATCH',
          '/apis/apps/v1/namespaces/shop/deployments/web/scale',
        ),
        {
          status: 403,
          body: { message: 'User "portal" cannot patch resource' },
        },
      );
    };
    const answer = await run('scale-workload', WRITES[1].body);
    expect(answer.status).toBe(503);
    expect(answer.body.error.message).toMatch(
      /dev: patch deployments\/scale\.apps in namespace shop: forbidden[\s\S]*resources: \["deployments\/scale"\]\s+verbs: \["patch"\]/,
    );
  });

  it('should not call a refusal of an admission policy a missing rule', async () => {
    const { run, server } = await setUp();
    server.beforeWrite = () => {
      throw statusError('dev', requestInfo('PATCH', '/apis/apps/v1/x/y'), {
        status: 403,
        body: {
          message: 'admission webhook "no-scale" denied the request: freeze',
        },
      });
    };
    const answer = await run('scale-workload', WRITES[1].body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(/freeze/);
    expect(answer.body.error.message).not.toMatch(/apiGroups/);
  });

  it('should leave a record of what was wanted and what came of it', async () => {
    const { run, audited } = await setUp();
    await run('scale-workload', WRITES[1].body);
    expect(audited).toEqual([
      [
        'scale-workload',
        'high',
        {
          cluster: 'dev',
          namespace: 'shop',
          name: 'web',
          resource: DEPLOYMENT,
          preconditions: DEPLOYMENT_STATE,
          replicas: 5,
        },
        { replicasBefore: 3, replicas: 5 },
      ],
    ]);
  });

  it('should list what can be done, whether one may, and what would come of it', async () => {
    const { list, authorize } = await setUp({
      denied: ['kubevela.workload.scale'],
    });
    authorize.mockClear();
    const { preconditions, items } = await list(DEPLOYMENT);
    expect(preconditions).toEqual(DEPLOYMENT_STATE);
    expect(items).toEqual([
      expect.objectContaining({
        name: 'restart-workload',
        permission: 'kubevela.workload.restart',
        allowed: true,
        consequences: [expect.objectContaining({ code: 'rolling' })],
      }),
      expect.objectContaining({
        name: 'scale-workload',
        allowed: false,
        refusal: expect.objectContaining({
          code: 'permission',
          params: { permission: 'kubevela.workload.scale' },
        }),
        replicas: 3,
      }),
    ]);
    // Whether it may be read, and then all operations at once.
    expect(authorize).toHaveBeenCalledTimes(2);
    expect((await list(POD)).items).toMatchObject([{ name: 'delete-pod' }]);
    expect((await list(CONFIG)).items).toEqual([]);
  });

  it('should not take an approval for another run than was looked at', async () => {
    const waiting = (run: string) => (scene: Scene) => {
      scene.application.status.workflow = {
        appRevision: run,
        startTime: '2026-11-23T08:00:00Z',
        status: 'suspending',
        suspend: true,
        steps: [
          { id: 's1', name: 'hold', type: 'suspend', phase: 'suspending' },
        ],
      };
    };
    const { list, run, server, application } = await setUp({
      scene: waiting('v1'),
    });
    const { preconditions, items } = await list(APPLICATION);
    const approve = items.find(
      ({ name }: { name: string }) => name === 'approve-step',
    );
    expect(approve).toMatchObject({
      allowed: true,
      step: { id: 's1', name: 'hold' },
    });
    const body = { resource: APPLICATION, preconditions, step: 's1' };
    waiting('v2')({ application } as Scene);
    const answer = await run('approve-step', body);
    expect(answer.status).toBe(409);
    expect(answer.body.error.message).toMatch(/another run of its workflow/);
    expect(server.writes).toEqual([]);

    waiting('v1')({ application } as Scene);
    expect((await run('approve-step', body)).status).toBe(200);
    expect(server.writes).toMatchObject([
      {
        method: 'PATCH',
        path: '/apis/core.oam.dev/v1/namespaces/shop/applications/web/status',
        body: {
          metadata: { uid: 'app-uid', resourceVersion: '99' },
          status: {
            workflow: {
              suspend: false,
              steps: [{ id: 's1', name: 'hold', phase: 'running' }],
            },
          },
        },
      },
    ]);
  });

  it('should say why an operation makes no sense now before it says who may', async () => {
    const { list } = await setUp({ denied: ['kubevela.workflow.control'] });
    const { items } = await list(APPLICATION);
    const refusals = Object.fromEntries(
      items.map((each: any) => [each.name, each.refusal?.code]),
    );
    expect(refusals).toEqual({
      'approve-step': 'nothing-waits',
      'resume-workflow': 'not-suspended',
      'retry-workflow': 'no-failed-step',
      'suspend-workflow': 'workflow-over',
      'restart-workflow': 'permission',
      'terminate-workflow': 'workflow-over',
      'deploy-revision': undefined,
      'repair-drift': undefined,
      'pause-reconciling': undefined,
      'resume-reconciling': 'not-paused',
      'delete-application': undefined,
    });
  });

  it('should approve the step of a rollout for the version that was read, and no step twice', async () => {
    const { list, run, server, rollout } = await setUp();
    const { items, preconditions } = await list(ROLLOUT);
    expect(items[0]).toMatchObject({
      name: 'approve-rollout-step',
      allowed: true,
      step: { id: 'v2/1', name: '1/2' },
      consequences: [{ code: 'rollout-next', params: { replicas: '3' } }],
    });
    const body = { resource: ROLLOUT, preconditions, step: 'v2/1' };
    expect((await run('approve-rollout-step', body)).status).toBe(200);
    expect(server.writes).toEqual([
      {
        method: 'PATCH',
        path: '/apis/rollouts.kruise.io/v1/namespaces/shop/rollouts/web/status',
        body: {
          metadata: { uid: 'uid-Rollout-web', resourceVersion: '102' },
          status: { canaryStatus: { currentStepState: 'StepReady' } },
        },
      },
    ]);
    rollout.status.canaryStatus.currentStepState = 'StepReady';
    expect((await run('approve-rollout-step', body)).status).toBe(409);
    Object.assign(rollout.status.canaryStatus, {
      currentStepState: 'StepPaused',
      currentStepIndex: 2,
    });
    const late = await run('approve-rollout-step', body);
    expect(late.status).toBe(409);
    expect(late.body.error.message).toMatch(/not at this step any more/);
    expect(server.writes).toHaveLength(1);
  });

  it('should show the rollouts to whoever may see the Application, secrets hidden', async () => {
    const { app } = await setUp();
    const route = `${INSTANCE}/rollouts`;
    const { body } = await request(app).get(route);
    expect(body.key).toEqual(expect.any(String));
    const byEngine = Object.fromEntries(
      body.items.map((item: any) => [item.engine, item]),
    );
    expect(byEngine).toMatchObject({
      'OpenKruise Rollouts': {
        resource: { kind: 'Rollout', name: 'web' },
        component: 'web',
        phase: 'Waiting',
        currentStep: 1,
        pods: { updated: 1 },
      },
      'Argo Rollouts': { resource: { name: 'api' } },
    });
    expect(JSON.stringify(body)).not.toContain('hunter2');

    const denied = await setUp({ denied: ['kubevela.application.read'] });
    expect((await request(denied.app).get(route)).status).toBe(404);
  });

  it('should repair only what vela-core puts back, and say what to do where it does not', async () => {
    const repair = async (workflow: object) => {
      const { list } = await setUp({
        scene: ({ application }) => {
          application.status.workflow = workflow;
        },
      });
      const { items } = await list(APPLICATION);
      return items.find(({ name }: any) => name === 'repair-drift');
    };
    expect(await repair({ status: 'succeeded', finished: true })).toMatchObject(
      {
        allowed: true,
        consequences: [
          { code: 'puts-back', params: { list: 'Deployment web' } },
        ],
      },
    );
    expect(
      await repair({ status: 'failed', finished: true, terminated: true }),
    ).toMatchObject({
      allowed: false,
      refusal: {
        code: 'unrepaired-terminated',
        sentence: expect.stringContaining('Restart the workflow'),
      },
    });
  });

  it('should delete the very Application that was looked at, and say before what goes', async () => {
    const { list, run, server, audited } = await setUp();
    const { items, preconditions } = await list(APPLICATION);
    expect(
      items.find(({ name }: any) => name === 'delete-application').consequences,
    ).toMatchObject([
      {
        code: 'removes',
        params: { list: '2 Rollout, 1 ConfigMap, 1 Deployment' },
      },
    ]);
    const body = { resource: APPLICATION, preconditions };
    const answer = await run('delete-application', body);
    expect(answer.status).toBe(200);
    expect(server.writes).toMatchObject([
      { method: 'DELETE', body: { preconditions: { uid: 'app-uid' } } },
    ]);
    expect(audited).toMatchObject([
      ['delete-application', 'high', {}, { resources: 'deleted', count: 4 }],
    ]);
  });

  it('should let go of the resources first where they are to stay', async () => {
    const { run, server, application } = await setUp();
    application.metadata.finalizers = [
      'app.oam.dev/resource-tracker-finalizer',
    ];
    const body = {
      resource: APPLICATION,
      preconditions: APPLICATION_STATE,
      keepResources: true,
    };
    expect((await run('delete-application', body)).status).toBe(200);
    expect(server.writes).toMatchObject([
      {
        method: 'PATCH',
        body: {
          metadata: {
            resourceVersion: '99',
            finalizers: [
              'app.oam.dev/resource-tracker-finalizer',
              'app.oam.dev/orphan-resource',
            ],
          },
        },
      },
      { method: 'DELETE' },
    ]);
  });

  it('should say what is left behind where the second of two writes fails', async () => {
    const { run, server } = await setUp();
    server.beforeWrite = count => {
      if (count === 1) {
        throw new ApiError(
          { cluster: 'dev', ...requestInfo('DELETE', '/apis/x') },
          { reason: 'unreachable', message: 'dev: no answer' },
        );
      }
    };
    const answer = await run('delete-application', {
      resource: APPLICATION,
      preconditions: APPLICATION_STATE,
      keepResources: true,
    });
    expect(answer.status).toBe(503);
    expect(answer.body.error.message).toMatch(
      /only half of it was done.*app\.oam\.dev\/orphan-resource/,
    );
    expect(server.writes).toHaveLength(1);
  });

  it('should offer nothing for an object that is not there', async () => {
    const { list, run, server } = await setUp({
      scene: ({ cluster, deployment }) => cluster.delete(deployment),
    });
    const { preconditions, items } = await list(DEPLOYMENT);
    expect(preconditions).toBeUndefined();
    expect(items).toMatchObject([
      { allowed: false, refusal: { code: 'not-seen' } },
      { allowed: false, refusal: { code: 'not-seen' } },
    ]);
    expect((await run('restart-workload', WRITES[0].body)).status).toBe(409);
    expect(server.writes).toEqual([]);
  });

  it.each<[string, (scene: Scene) => void, string[]]>([
    ['vela-core repairs', () => {}, ['put-back']],
    [
      'a workflow failed',
      ({ application }) => {
        application.status.workflow = { status: 'failed', finished: true };
      },
      ['put-back-later'],
    ],
    [
      'an autoscaler decides',
      ({ cluster }) =>
        cluster.put(
          makeObject('autoscaling/v2', 'HorizontalPodAutoscaler', 'web', {
            spec: { scaleTargetRef: { kind: 'Deployment', name: 'web' } },
          }),
        ),
      ['autoscaled', 'put-back'],
    ],
    [
      'an autoscaler is for another workload',
      ({ cluster }) =>
        cluster.put(
          makeObject('autoscaling/v2', 'HorizontalPodAutoscaler', 'web', {
            spec: { scaleTargetRef: { kind: 'StatefulSet', name: 'web' } },
          }),
        ),
      ['put-back'],
    ],
    [
      'the application is applied only once',
      ({ application }) => {
        application.spec.policies = [
          { type: 'apply-once', properties: { enable: true } },
        ];
      },
      [],
    ],
  ])(
    'should say what becomes of another number of replicas: %s',
    async (_, scene, expected) => {
      const { list } = await setUp({ scene });
      const [, scale] = (await list(DEPLOYMENT)).items;
      expect(codes(scale.consequences)).toEqual(expected);
    },
  );

  it.each<[string, (scene: Scene) => void, string[]]>([
    [
      'strategy Recreate',
      ({ deployment }) => {
        deployment.spec.strategy = { type: 'Recreate' };
      },
      ['recreate'],
    ],
    [
      'no replicas',
      ({ deployment }) => {
        deployment.spec.replicas = 0;
      },
      ['no-pods'],
    ],
    [
      'a rollout engine',
      ({ cluster }) =>
        cluster.put(
          makeObject('rollouts.kruise.io/v1beta1', 'Rollout', 'web-rollout', {
            spec: {
              workloadRef: {
                apiVersion: 'apps/v1',
                kind: 'Deployment',
                name: 'web',
              },
            },
          }),
        ),
      ['rolling', 'rolled-out'],
    ],
  ])('should say what a restart does: %s', async (_, scene, expected) => {
    const { list } = await setUp({ scene });
    const [restart] = (await list(DEPLOYMENT)).items;
    expect(codes(restart.consequences)).toEqual(expected);
  });

  it('should say who makes another pod, and whether one is left meanwhile', async () => {
    const { list } = await setUp();
    const [only] = (await list(POD)).items;
    expect(only.consequences).toMatchObject([
      { code: 'replaced', params: { kind: 'Deployment', name: 'web' } },
      { code: 'last-ready' },
    ]);
    const two = await setUp({
      scene: ({ cluster, pod }) =>
        cluster.put({
          ...pod,
          metadata: { ...pod.metadata, name: 'web-2', uid: 'uid-2' },
        }),
    });
    const [first] = (await two.list(POD)).items;
    expect(codes(first.consequences)).toEqual(['replaced']);
  });

  it('should abort a rollout of Argo in its status, for the version that was read', async () => {
    const { run, list, server } = await setUp();
    const { items } = await list(ARGO);
    expect(
      items.filter(({ allowed }: any) => allowed).map(({ name }: any) => name),
    ).toEqual([
      'scale-workload',
      'approve-rollout-step',
      'pause-rollout',
      'promote-rollout',
      'abort-rollout',
      'restart-rollout',
    ]);
    const abort = { resource: ARGO, preconditions: ARGO_STATE };
    expect((await run('abort-rollout', abort)).status).toBe(200);
    expect(server.writes).toEqual([
      {
        method: 'PATCH',
        path: '/apis/argoproj.io/v1/namespaces/shop/rollouts/api/status',
        body: {
          metadata: { uid: ARGO_STATE.uid, resourceVersion: '103' },
          status: { abort: true },
        },
      },
    ]);
    expect((await run('retry-rollout', abort)).status).toBe(409);
  });
});

describe('logs of several pods', () => {
  const logs = `${INSTANCE}/pod-logs?apiVersion=apps/v1&kind=Deployment&resourceNamespace=shop&resourceName=web`;

  it('should stream the pods below a resource, a record a line, secrets hidden, and leave a record', async () => {
    const { app, audited } = await setUp();
    const answer = await request(app)
      .get(logs)
      .buffer(true)
      .parse(asText as never);
    expect(answer.headers['content-type']).toMatch(/^application\/x-ndjson/);
    expect(answer.headers['cache-control']).toMatch(/no-transform/);
    const records = String(answer.body)
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    const origin = { pod: 'web-1', namespace: 'shop', container: 'web' };
    expect(records).toEqual([
      { type: 'container', ...origin, state: 'following' },
      {
        type: 'line',
        ...origin,
        time: '2026-11-22T10:00:00Z',
        text: expect.stringMatching(/^up, password=«hidden/),
      },
      {
        type: 'line',
        ...origin,
        time: '2026-11-22T10:00:01Z',
        text: 'ready',
      },
      { type: 'container', ...origin, state: 'ended' },
    ]);
    expect(audited).toMatchObject([
      [
        'logs-read',
        'medium',
        { cluster: 'dev', resource: DEPLOYMENT },
        undefined,
      ],
    ]);
  });

  it('should refuse a user who may read no logs, and a resource that is not in the tree', async () => {
    const denied = await setUp({ denied: ['kubevela.logs.read'] });
    const answer = await request(denied.app).get(logs);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('kubevela.logs.read');
    expect(denied.audited).toMatchObject([
      ['logs-read', 'medium', {}, 'NotAllowedError'],
    ]);
    const { app } = await setUp();
    expect(
      (await request(app).get(logs.replace('=shop', '=kube-system'))).status,
    ).toBe(404);
  });
});

/** supertest knows no parser for records; its types take the answer for no stream, which it is. */
function asText(
  res: NodeJS.ReadableStream,
  done: (error: Error | null, text: string) => void,
) {
  let text = '';
  res.on('data', chunk => {
    text += chunk;
  });
  res.on('end', () => done(null, text));
}
