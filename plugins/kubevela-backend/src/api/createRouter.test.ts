import dns from 'node:dns';
import { wrapServer } from '@backstage/backend-openapi-utils/testUtils';
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import express from 'express';
import request from 'supertest';
import { actingBy } from '../clusters/acting/__testUtils__/acting';
import { LiveModel } from '../live/LiveModel';
import { FakeCluster, makeObject } from '../live/__testUtils__/FakeCluster';
import { createInstanceBuilder } from '../model';
import { applicationResourceRef } from '../permissions/resource';
import { applicationRules } from '../permissions/rules';
import { createOpenApiRouter } from '../schema/openapi/generated';
import { AuthorizedKubevelaService } from './AuthorizedKubevelaService';
import type { ClusterAccess } from './ClusterAccess';
import { sharedRouter } from './__testUtils__/sharedRouter';
import { DefaultKubevelaService } from './DefaultKubevelaService';

const CANARY = 'velastage-canary-1d5e';
const RESOURCE =
  'apiVersion=v1&kind=ConfigMap&resourceNamespace=shop&resourceName=settings';

/** Every route, with a request that succeeds for whoever may. */
const ROUTES = [
  '/applications',
  '/instances',
  '/images',
  '/catalog-applications',
  '/instances/dev/shop/web',
  '/instances/dev/shop/web/resources',
  `/instances/dev/shop/web/manifest?${RESOURCE}`,
  '/instances/dev/shop/web/rollouts',
  '/instances/dev/shop/web/workflow',
  '/instances/dev/shop/web/revisions',
  '/instances/dev/shop/web/revisions/diff?base=current&target=live-spec',
  '/instances/dev/shop/web/revisions/definition?base=current&target=live-spec&definition=ComponentDefinition%2Fwebservice',
  '/instances/dev/shop/web/revisions/rendered?base=current&target=live-spec',
  `/instances/dev/shop/web/field-managers?${RESOURCE}`,
  `/instances/dev/shop/web/events?${RESOURCE}`,
  '/instances/dev/shop/web/logs?pod=web-1',
  '/instances/dev/shop/web/pod-logs?component=web',
  `/instances/dev/shop/web/operations?${RESOURCE}`,
  '/clusters',
  '/status',
];

/** It goes through a proxy of its own for each route. */
const CONTRACT_TEST_MS = 30_000;

const LABELS = {
  'app.oam.dev/name': 'web',
  'app.oam.dev/namespace': 'shop',
};

/** A workflow that hands a Secret on, and tells it in a message. */
const STEPS = [
  {
    name: 'read',
    type: 'read-object',
    properties: { kind: 'Secret', name: 'db', password: CANARY },
    outputs: [
      { name: 'login', valueFrom: 'output.value.data.login' },
      { name: 'dbToken', valueFrom: 'output.value.metadata.name' },
    ],
  },
  {
    name: 'look',
    type: 'read-object',
    properties: { kind: 'ConfigMap', name: 'settings' },
    outputs: [{ name: 'open', valueFrom: 'output.value.data.colour' }],
  },
  {
    name: 'say',
    type: 'print',
    inputs: [{ from: 'login', parameterKey: 'message' }],
  },
];

/** An API server's answers to what the plugin reads on demand. */
const connection = {
  async getJson(path: string) {
    const application = {
      metadata: { name: 'web', namespace: 'shop' },
      spec: {
        components: [
          { name: 'web', type: 'webservice', properties: { apiKey: CANARY } },
        ],
      },
    };
    if (path.endsWith('/applicationrevisions')) {
      return {
        items: [
          {
            metadata: { name: 'web-v1' },
            spec: {
              application,
              componentDefinitions: {
                webservice: {
                  spec: {
                    schematic: { cue: { template: `token: "${CANARY}"` } },
                  },
                },
              },
            },
          },
        ],
      };
    }
    if (path.endsWith('/applications/web')) {
      return { ...application, status: { latestRevision: { name: 'web-v1' } } };
    }
    if (path.endsWith('/workflow-web-context')) {
      return {
        metadata: { ownerReferences: [{ uid: 'app-uid' }] },
        data: {
          vars: `login: "${CANARY}"\ndbToken: "${CANARY}"\nopen: "shown"`,
        },
      };
    }
    if (path.includes('/workflowstepdefinitions/')) {
      return {
        spec: { schematic: { cue: { template: 'output: kube.#Read' } } },
      };
    }
    if (path.endsWith('/events')) {
      return {
        items: [
          { type: 'Warning', reason: 'Bad', message: `password=${CANARY}` },
        ],
      };
    }
    return {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: 'settings',
        namespace: 'shop',
        annotations: { 'app.oam.dev/last-applied-configuration': CANARY },
      },
      data: { dbPassword: CANARY, colour: 'blue' },
    };
  },
  async request() {
    return {
      status: 200,
      headers: {},
      body: (async function* lines() {
        yield Buffer.from('first\n');
        yield Buffer.from('second\n');
      })(),
    };
  },
};

const access = {
  name: 'dev',
  connection,
  resources: {
    get: () => ({
      group: '',
      version: 'v1',
      kind: 'ConfigMap',
      plural: 'configmaps',
      namespaced: true,
    }),
  },
  view: {
    get: () => undefined,
    list: () => [],
    childrenOf: () => [],
    namespaced: () => undefined,
  },
  standing: () => ({ cluster: 'dev', status: 'Connected' }),
  report: () => ({
    name: 'dev',
    source: 'kubevela.clusters[0]',
    status: 'Connected',
    applications: 1,
    objects: 3,
    blindSpots: [],
    watches: [],
  }),
} as unknown as ClusterAccess;

async function setUp(decide: (permission: string) => PolicyDecision) {
  const cluster = new FakeCluster('dev');
  cluster.put(
    makeObject('core.oam.dev/v1beta1', 'Application', 'web', {
      metadata: {
        name: 'web',
        namespace: 'shop',
        uid: 'app-uid',
        generation: 1,
        annotations: { 'backstage.oam.dev/owner': 'payments' },
      },
      spec: {
        components: [
          { name: 'web', type: 'webservice', properties: { apiKey: CANARY } },
        ],
        workflow: { steps: STEPS },
      },
      status: {
        status: 'running',
        workflow: {
          status: 'succeeded',
          finished: true,
          contextBackend: { name: 'workflow-web-context' },
          steps: [
            { name: 'say', type: 'print', phase: 'succeeded', message: CANARY },
          ],
        },
      },
    }),
  );
  cluster.put(
    makeObject('core.oam.dev/v1beta1', 'ResourceTracker', 'web-v1-shop', {
      metadata: {
        name: 'web-v1-shop',
        labels: { ...LABELS, 'app.oam.dev/uid': 'app-uid' },
      },
      spec: {
        type: 'versioned',
        applicationGeneration: 1,
        managedResources: [
          {
            apiVersion: 'v1',
            kind: 'ConfigMap',
            namespace: 'shop',
            name: 'settings',
            component: 'web',
            raw: {
              apiVersion: 'v1',
              kind: 'ConfigMap',
              metadata: { name: 'settings', namespace: 'shop' },
              data: { dbPassword: CANARY, colour: 'blue' },
            },
          },
          {
            apiVersion: 'v1',
            kind: 'Pod',
            namespace: 'shop',
            name: 'web-1',
            component: 'web',
            raw: {
              apiVersion: 'v1',
              kind: 'Pod',
              metadata: { name: 'web-1', namespace: 'shop' },
              spec: {
                containers: [
                  { name: 'web', image: 'registry.example:5000/shop/web:1.9' },
                ],
              },
            },
          },
        ],
      },
    }),
  );
  cluster.put(
    makeObject('v1', 'ConfigMap', 'settings', {
      data: { dbPassword: CANARY, colour: 'red' },
    }),
  );
  const model = new LiveModel({
    build: createInstanceBuilder({}),
    settings: { environments: [] },
  });
  model.attach(cluster);
  const end = Date.now() + 3_000;
  while ((model.size < 1 || model.backlog > 0) && Date.now() < end) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }

  const decisions = async (queries: Array<{ permission: { name: string } }>) =>
    queries.map(({ permission }) => decide(permission.name));
  const permissionsRegistry = mockServices.permissionsRegistry.mock({
    getPermissionRuleset: (() => ({
      getRuleByName: (name: string) =>
        applicationRules.find(rule => rule.name === name)!,
    })) as never,
  });
  const auditor = mockServices.auditor.mock();
  const audited: string[] = [];
  auditor.createEvent.mockImplementation(async ({ eventId }) => ({
    success: async () => {
      audited.push(`${eventId} succeeded`);
    },
    fail: async () => {
      audited.push(`${eventId} failed`);
    },
  }));
  const app = express();
  app.use(
    await sharedRouter({
      charts: {} as never,
      service: new AuthorizedKubevelaService({
        service: new DefaultKubevelaService({
          acting: actingBy(),
          model,
          clusters: () => [
            { ...access, view: { ...access.view, get: cluster.view.get } },
          ],
        }),
        permissions: mockServices.permissions.mock({
          authorize: decisions as never,
          authorizeConditional: decisions as never,
        }),
        permissionsRegistry,
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
  return { app, audited };
}

const allow = (): PolicyDecision => ({ result: AuthorizeResult.ALLOW });
const deny = (): PolicyDecision => ({ result: AuthorizeResult.DENY });
const only =
  (rule: string, params: Record<string, string[]>) =>
  (permission: string): PolicyDecision =>
    permission === 'kubevela.cluster.read'
      ? { result: AuthorizeResult.ALLOW }
      : {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'kubevela',
          resourceType: applicationResourceRef.resourceType,
          conditions: {
            rule,
            resourceType: applicationResourceRef.resourceType,
            params,
          },
        };

describe('the contract', () => {
  it('should be OpenAPI, which no start checks', async () => {
    const app = express();
    app.use(
      await createOpenApiRouter({
        validatorOptions: { validateApiSpec: true },
      }),
    );
    const complaints = jest.spyOn(console, 'error').mockReturnValue();
    await request(app).get('/openapi.json').expect(200);
    expect(complaints).not.toHaveBeenCalled();
  });
});

describe('createRouter', () => {
  // The contract's proxy asks for localhost in both address families and gives up where one is missing,
  // as it is in many containers.
  const { lookup } = dns;
  beforeAll(() => {
    dns.lookup = ((host: string, ...rest: unknown[]) =>
      (lookup as (...args: unknown[]) => void)(
        host === 'localhost' ? '127.0.0.1' : host,
        ...rest,
      )) as typeof dns.lookup;
  });
  afterAll(() => {
    dns.lookup = lookup;
  });

  it(
    'should answer every route as the contract says',
    async () => {
      const { app } = await setUp(allow);
      const server = await wrapServer(app);
      // The validator knows JSON only; logs are text, tested below.
      for (const route of ROUTES.filter(one => !/logs\?/.test(one))) {
        const answer = await request(server).get(route);
        expect({
          route,
          status: answer.status,
          body: answer.body,
        }).toMatchObject({
          route,
          status: 200,
        });
      }
    },
    CONTRACT_TEST_MS,
  );

  it.each(ROUTES)(
    'should refuse a user without permission on %s',
    async route => {
      const { app } = await setUp(deny);
      const answer = await request(app).get(route);
      expect([403, 404]).toContain(answer.status);
      expect(answer.text).toMatch(/kubevela\.[a-z.]*read/);
      expect(answer.text).not.toContain('settings.data');
    },
  );

  it.each(ROUTES)('should refuse who is not signed in on %s', async route => {
    const { app } = await setUp(allow);
    const answer = await request(app)
      .get(route)
      .set('Authorization', mockCredentials.none.header());
    expect(answer.status).toBe(401);
  });

  it.each(ROUTES)('should never tell a secret on %s', async route => {
    const { app } = await setUp(allow);
    const answer = await request(app).get(route);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain(CANARY);
  });

  it('should show only what a conditional decision allows, in lists and alone', async () => {
    const theirs = await setUp(
      only('IS_OWNED_BY', { claims: ['group:default/payments'] }),
    );
    const others = await setUp(
      only('IS_OWNED_BY', { claims: ['group:default/data'] }),
    );
    expect(
      (await request(theirs.app).get('/applications')).body.totalItems,
    ).toBe(1);
    expect(
      (await request(others.app).get('/applications')).body.totalItems,
    ).toBe(0);
    expect((await request(others.app).get('/instances')).body).toMatchObject({
      totalItems: 0,
      clusters: [],
    });
    expect(
      (await request(theirs.app).get('/instances/dev/shop/web')).status,
    ).toBe(200);
    expect(
      (await request(others.app).get('/instances/dev/shop/web')).status,
    ).toBe(404);
    expect(
      (await request(others.app).get('/clusters')).body.items[0].healths,
    ).toEqual({});
  });

  it('should show images of those instances only that the caller may read', async () => {
    const image = {
      repository: 'registry.example:5000/shop/web',
      versionCount: 1,
      instanceCount: 1,
      applicationCount: 1,
      clusters: ['dev'],
      tags: [
        {
          tag: '1.9',
          image: 'registry.example:5000/shop/web:1.9',
          instanceCount: 1,
          instances: [
            {
              cluster: 'dev',
              namespace: 'shop',
              name: 'web',
              application: 'shop/web',
              component: 'web',
            },
          ],
        },
      ],
    };
    const { app } = await setUp(allow);
    expect((await request(app).get('/images')).body).toMatchObject({
      items: [image],
      totalItems: 1,
      facets: [
        { name: 'cluster', values: [{ value: 'dev', count: 1 }] },
        { name: 'environment', values: [] },
      ],
      clusters: [{ cluster: 'dev', status: 'Connected' }],
    });
    expect(
      (await request(app).get('/images?cluster=prod&text=web')).body.items,
    ).toEqual([]);

    const owned = (team: string) =>
      only('IS_OWNED_BY', { claims: [`group:default/${team}`] });
    const theirs = await setUp(owned('payments'));
    expect((await request(theirs.app).get('/images')).body.items).toMatchObject(
      [image],
    );
    const others = await setUp(owned('data'));
    const nothing = await request(others.app).get('/images');
    expect(nothing.body).toMatchObject({
      items: [],
      totalItems: 0,
      clusters: [],
    });
    expect(nothing.text).not.toContain('web');
  });

  it('should refuse a cursor that the list of images did not hand out', async () => {
    const { app } = await setUp(allow);
    expect((await request(app).get('/images?cursor=nonsense')).status).toBe(
      400,
    );
  });

  it('should leave a record of who read a manifest or a log, also of the refused', async () => {
    const { app, audited } = await setUp(allow);
    await request(app).get(`/instances/dev/shop/web/manifest?${RESOURCE}`);
    await request(app).get('/instances/dev/shop/web/logs?pod=web-1');
    expect(audited).toEqual(['manifest-read succeeded', 'logs-read succeeded']);
    const refused = await setUp(deny);
    await request(refused.app).get(
      `/instances/dev/shop/web/manifest?${RESOURCE}`,
    );
    expect(refused.audited).toEqual(['manifest-read failed']);
  });

  it('should show what steps hand on to those only who may read manifests', async () => {
    const route = '/instances/dev/shop/web/workflow';
    const refused = await setUp(permission =>
      permission === 'kubevela.manifest.read' ? deny() : allow(),
    );
    const answer = await request(refused.app).get(route);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('kubevela.manifest.read');
    expect(answer.text).not.toContain('shown');
    expect(refused.audited).toEqual(['workflow-read failed']);

    const { app, audited } = await setUp(allow);
    const { body } = await request(app).get(route);
    expect(body.items).toMatchObject([
      { outputs: [{ state: 'Hidden' }, { state: 'Hidden' }] },
      { outputs: [{ state: 'Known', value: 'shown' }] },
      { inputs: [{ state: 'Hidden' }] },
    ]);
    expect(audited).toEqual(['workflow-read succeeded']);
  });

  it.each([
    ['diff', ''],
    ['definition', 'definition=ComponentDefinition%2Fwebservice&'],
  ])(
    'should compare revisions (%s) for those only who may read manifests, of both instances',
    async (path, query) => {
      const route = `/instances/dev/shop/web/revisions/${path}?${query}target=current`;
      const { app, audited } = await setUp(permission =>
        permission === 'kubevela.manifest.read' ? deny() : allow(),
      );
      const refused = await request(app).get(`${route}&base=live-spec`);
      expect(refused.status).toBe(403);
      expect(refused.text).toContain('kubevela.manifest.read');
      expect(audited).toEqual(['manifest-read failed']);
      expect(
        (await request(app).get('/instances/dev/shop/web/revisions')).status,
      ).toBe(200);

      const all = await setUp(allow);
      const hidden = await request(all.app).get(
        `${route}&base=current&baseInstance=dev%2Fshop%2Fother`,
      );
      expect(hidden.status).toBe(404);
      const wrong = await request(all.app).get(
        `${route}&base=current&baseInstance=shop%2Fweb`,
      );
      expect(wrong.status).toBe(400);
      expect(wrong.body.error.message).toContain(
        '<cluster>/<namespace>/<name>',
      );
      const absent = await request(all.app).get(`${route}&base=v7-0000`);
      expect(absent.status).toBe(404);
      expect(absent.body.error.message).toContain('v7-0000');
    },
  );

  it('should show what differs without showing the value', async () => {
    const { app } = await setUp(allow);
    const { body } = await request(app).get(
      `/instances/dev/shop/web/manifest?${RESOURCE}`,
    );
    expect(body.live).toMatch(/dbPassword: .?«hidden [0-9a-f]{6}»/);
    expect(body.live).toContain('colour: blue');
    expect(body.applied).toContain('colour: blue');
  });

  it('should stream a log', async () => {
    const { app } = await setUp(allow);
    const answer = await request(app).get(
      '/instances/dev/shop/web/logs?pod=web-1&follow=true',
    );
    expect(answer.text).toBe('first\nsecond\n');
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
    expect(answer.headers['cache-control']).toMatch(/no-transform/);
  });

  it('should read nothing outside the tree of the instance', async () => {
    const { app } = await setUp(allow);
    const answer = await request(app).get(
      '/instances/dev/shop/web/manifest?apiVersion=v1&kind=ConfigMap&resourceNamespace=kube-system&resourceName=settings',
    );
    expect(answer.status).toBe(404);
    expect(answer.body.error.message).toMatch(
      /has no ConfigMap kube-system\/settings/,
    );
    expect(
      (await request(app).get('/instances/dev/shop/web/logs?pod=other')).status,
    ).toBe(404);
  });

  it('should say what is wrong with a request', async () => {
    const { app } = await setUp(allow);
    const answer = await request(app).get('/applications?limit=0');
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(/limit/);
    expect((await request(app).get('/applications?health=Sick')).status).toBe(
      400,
    );
    expect(
      (await request(app).get('/instances/nowhere/shop/web')).body.error
        .message,
    ).toMatch(/no cluster nowhere/);
  });
});
