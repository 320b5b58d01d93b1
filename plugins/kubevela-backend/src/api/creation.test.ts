import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import express from 'express';
import request from 'supertest';
import { actingBy, writerTo } from '../clusters/acting/__testUtils__/acting';
import type { ApiRequest } from '../clusters/ClusterConnection';
import { requestInfo } from '../clusters/requestInfo';
import { statusError } from '../clusters/statusError';
import { AuthorizedCreation, Creation } from '../create';
import type { LiveInstance } from '../live/types';
import { createInstanceBuilder } from '../model';
import { applicationResourceRef } from '../permissions/resource';
import { applicationRules } from '../permissions/rules';
import type { KubernetesObject } from '../watch/types';
import type { ClusterAccess } from './ClusterAccess';
import { sharedRouter } from './__testUtils__/sharedRouter';

const CANARY = 'velastage-canary-7f3a';
const APPS = '/apis/core.oam.dev/v1beta1/namespaces/shop/applications';
const NEW = '/instances/dev/shop/fresh/apply';
const OLD = '/instances/dev/shop/web/apply';
const SETTINGS = { environments: [] };

const web: KubernetesObject = {
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'Application',
  metadata: {
    name: 'web',
    namespace: 'shop',
    uid: 'u1',
    resourceVersion: '7',
    annotations: { 'backstage.oam.dev/owner': 'payments' },
  },
  spec: {
    components: [
      { name: 'web', type: 'webservice', properties: { apiKey: CANARY } },
    ],
  },
};
const webservice = {
  metadata: { name: 'webservice', namespace: 'vela-system' },
  spec: {
    workload: { definition: { apiVersion: 'apps/v1', kind: 'Deployment' } },
  },
};
const owned = (owner: string, name = 'fresh') =>
  JSON.stringify({
    metadata: { annotations: { 'backstage.oam.dev/owner': owner } },
    spec: { components: [{ name, type: 'webservice', properties: {} }] },
  });

/** An API server with one Application and one definition, that notes what is written. */
function fakeApiServer() {
  const writes: Array<{ method: string; path: string; dryRun: boolean }> = [];
  const server = {
    writes,
    cluster: 'dev',
    /** As the portal's watch would have it. */
    seen: web,
    async getJson(path: string, options: ApiRequest = {}) {
      const { method = 'GET', query, body } = options;
      if (method !== 'GET') {
        writes.push({ method, path, dryRun: query?.dryRun === 'All' });
        server.seen = { ...web, ...JSON.parse(String(body)) };
        return server.seen;
      }
      if (path === `${APPS}/web`) {
        return web;
      }
      if (path.endsWith('/componentdefinitions')) {
        return { items: path.includes('vela-system') ? [webservice] : [] };
      }
      if (path.endsWith('definitions')) {
        return { items: [] };
      }
      if (path === '/api/v1/namespaces/shop/secrets') {
        return { items: [{ metadata: { name: 'db' } }] };
      }
      if (path === '/api/v1/namespaces/shop/secrets/db') {
        return { metadata: { name: 'db' }, data: { password: 'aHVudGVy' } };
      }
      if (path === '/api/v1/namespaces/shop/persistentvolumeclaims') {
        return { items: [{ metadata: { name: 'data' } }] };
      }
      if (path === '/apis/storage.k8s.io/v1/storageclasses') {
        return { items: [{ metadata: { name: 'fast' } }] };
      }
      if (path === '/api/v1/namespaces') {
        return { items: [{ metadata: { name: 'shop' } }] };
      }
      if (path === '/api/v1/namespaces/shop') {
        return { metadata: { name: 'shop' } };
      }
      throw statusError('dev', requestInfo(method, path), {
        status: 404,
        body: {},
      });
    },
  };
  return server;
}

async function setUp(decide: (permission: string) => PolicyDecision) {
  const connection = fakeApiServer();
  const access = {
    name: 'dev',
    connection: {
      ...connection,
      writer: writerTo('dev', (path, asked) => connection.getJson(path, asked)),
    },
    view: {
      get: () => connection.seen,
      list: () => [],
      namespaced: () => undefined,
      visibility: () => 'blind',
    },
    standing: () => ({ cluster: 'dev', status: 'Connected' }),
  } as unknown as ClusterAccess;
  const { summary } = createInstanceBuilder()({
    application: web,
    trackers: [],
    view: {
      cluster: 'dev',
      get: () => undefined,
      childrenOf: () => [],
      list: () => [],
      visibility: () => 'synced',
      namespaced: () => undefined,
    },
    settings: SETTINGS,
    now: 0,
  });
  const decisions = async (queries: Array<{ permission: { name: string } }>) =>
    queries.map(({ permission }) => decide(permission.name));
  const audited: string[] = [];
  const auditor = mockServices.auditor.mock();
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
      service: {} as never,
      activity: {} as never,
      creation: new AuthorizedCreation({
        service: new Creation({
          acting: actingBy(),
          clusters: () => [access],
          settings: SETTINGS,
        }),
        permissions: mockServices.permissions.mock({
          authorize: decisions as never,
          authorizeConditional: decisions as never,
        }),
        permissionsRegistry: mockServices.permissionsRegistry.mock({
          getPermissionRuleset: (() => ({
            getRuleByName: (name: string) =>
              applicationRules.find(rule => rule.name === name)!,
          })) as never,
        }),
        userInfo: mockServices.userInfo({
          ownershipEntityRefs: ['group:default/payments'],
        }),
        find: ({ name }) =>
          name === 'web'
            ? ({ summary: { ...summary, key: '', version: 1 } } as LiveInstance)
            : undefined,
      }),
      copy: undefined as never,
      httpAuth: mockServices.httpAuth({
        defaultCredentials: mockCredentials.user(),
      }),
      auditor,
    }),
  );
  app.use(mockErrorHandler());
  return { app, audited, writes: connection.writes };
}

const allow = (): PolicyDecision => ({ result: AuthorizeResult.ALLOW });
const deny = (): PolicyDecision => ({ result: AuthorizeResult.DENY });
const ownedBy =
  (...claims: string[]) =>
  (permission: string): PolicyDecision =>
    permission === 'kubevela.definition.read'
      ? { result: AuthorizeResult.ALLOW }
      : {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'kubevela',
          resourceType: applicationResourceRef.resourceType,
          conditions: {
            rule: 'IS_OWNED_BY',
            resourceType: applicationResourceRef.resourceType,
            params: { claims },
          },
        };
const PAYMENTS = 'group:default/payments';

describe('the routes of creating', () => {
  it.each([
    '/clusters/dev/definitions',
    '/clusters/dev/definitions/component/webservice',
  ])('refuse a user without permission on %s', async route => {
    const { app } = await setUp(deny);
    const answer = await request(app).get(route);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('kubevela.definition.read');
    expect((await request((await setUp(allow)).app).get(route)).status).toBe(
      200,
    );
  });

  it.each([
    [NEW, 'kubevela.application.create', true],
    [NEW, 'kubevela.application.create', false],
    [OLD, 'kubevela.application.update', true],
    [OLD, 'kubevela.application.update', false],
  ])(
    'refuse a user without permission on %s (%s), and write nothing, dry run: %s',
    async (route, permission, dryRun) => {
      const { app, writes, audited } = await setUp(deny);
      const answer = await request(app)
        .post(route)
        .send({ manifest: owned('payments'), mode: 'apply', dryRun });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain(permission);
      expect(writes).toEqual([]);
      expect(audited).toEqual(dryRun ? [] : ['apply-application failed']);
    },
  );

  it('render for whoever may write it and read what there is, on record, where the portal can', async () => {
    const render = async (decide: Parameters<typeof setUp>[0], route = OLD) => {
      const { app, audited } = await setUp(decide);
      const { status, body, text } = await request(app)
        .post(route.replace(/apply$/, 'render'))
        .send({ manifest: owned('payments') });
      return { status, body, text, audited };
    };
    expect(await render(allow)).toMatchObject({
      status: 200,
      body: { available: false, items: [] },
      audited: ['manifest-read succeeded'],
    });
    const denied = await render(deny);
    expect(denied.status).toBe(403);
    expect(denied.text).toContain('kubevela.application.update');
    expect(denied.audited).toEqual(['manifest-read failed']);
    expect((await render(deny, NEW)).text).toContain(
      'kubevela.application.create',
    );
    const blind = (permission: string) =>
      permission === 'kubevela.manifest.read' ? deny() : allow();
    expect((await render(blind)).text).toContain('kubevela.manifest.read');
    expect((await render(blind, NEW)).status).toBe(200);
  });

  it.each(['/clusters/dev/definitions', '/create-targets'])(
    'refuse who is not signed in on %s',
    async route => {
      const { app } = await setUp(allow);
      const answer = await request(app)
        .get(route)
        .set('Authorization', mockCredentials.none.header());
      expect(answer.status).toBe(401);
    },
  );

  it('name what one can refer to, for whoever may write there, and never a value', async () => {
    const route = '/clusters/dev/namespaces/shop/choices';
    const names = async (decide: (permission: string) => PolicyDecision) => {
      const { app } = await setUp(decide);
      const answers = await Promise.all(
        [
          'secrets',
          'secret-keys?of=db',
          'secret-keys?of=gone',
          'volume-claims',
          'storage-classes',
        ].map(each => request(app).get(`${route}/${each}`)),
      );
      return answers.map(({ status, body, text }) => [
        status,
        status === 200 ? body : text,
      ]);
    };
    const all = [
      [200, { items: [{ name: 'db' }] }],
      [200, { items: [{ name: 'password' }] }],
      [200, { items: [] }],
      [200, { items: [{ name: 'data' }] }],
      [200, { items: [{ name: 'fast' }] }],
    ];
    expect(await names(allow)).toEqual(all);
    expect(await names(ownedBy(PAYMENTS))).toEqual(all);
    for (const decide of [deny, ownedBy('group:default/data')]) {
      for (const [status, text] of await names(decide)) {
        expect(status).toBe(403);
        expect(text).toContain('kubevela.application.create');
      }
    }
    const { app } = await setUp(allow);
    const strange = await request(app).get(`${route}/pods`);
    expect(strange.status).toBe(400);
    const keyless = await request(app).get(`${route}/secret-keys`);
    expect(keyless.status).toBe(400);
    const nobody = await request(app)
      .get(`${route}/secrets`)
      .set('Authorization', mockCredentials.none.header());
    expect(nobody.status).toBe(401);
  });

  it('refuse a manifest of a million lines, and say why', async () => {
    const { app, writes } = await setUp(allow);
    const manifest = `spec:\n  components:\n${'    - name: c\n'.repeat(
      1_000_000,
    )}`;
    const answer = await request(app).post(NEW).send({ manifest });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('longer than the 2 MB');
    expect(writes).toEqual([]);
  });

  it('show every target, and whether the caller may create there at all', async () => {
    const targets = async (decide: (permission: string) => PolicyDecision) =>
      (await request((await setUp(decide)).app).get('/create-targets')).body
        .items;
    const target = { cluster: 'dev', namespace: 'shop' };
    expect(await targets(deny)).toEqual([{ ...target, allowed: false }]);
    expect(await targets(ownedBy(PAYMENTS))).toEqual([
      { ...target, allowed: true },
    ]);
    expect(await targets(ownedBy('group:default/data'))).toEqual([
      { ...target, allowed: false },
    ]);
  });

  it('let an owner create what would be his, and nobody a thing for others', async () => {
    const { app, writes, audited } = await setUp(ownedBy(PAYMENTS));
    const create = (manifest: string) =>
      request(app).post(NEW).send({ manifest, mode: 'create' });
    const others = await create(owned('data'));
    expect(others.status).toBe(403);
    expect(others.text).toContain('with the owner group:default/data');
    expect((await create('{"spec": {"components": []}}')).text).toContain(
      'without an owner',
    );
    expect(writes).toEqual([]);
    const mine = await create(owned('payments'));
    expect([mine.status, mine.body.outcome]).toEqual([200, 'created']);
    expect(writes).toEqual([
      { method: 'POST', path: APPS, dryRun: true },
      { method: 'POST', path: APPS, dryRun: false },
    ]);
    expect(audited).toEqual([
      'apply-application failed',
      'apply-application failed',
      'apply-application succeeded',
    ]);
  });

  it('tell whoever may change an application how it stands, and nobody else', async () => {
    const ask = async (decide: (permission: string) => PolicyDecision) =>
      request((await setUp(decide)).app)
        .post(OLD)
        .send({ mode: 'update', dryRun: true });
    const mine = await ask(ownedBy(PAYMENTS));
    expect(mine.body).toMatchObject({ outcome: 'unchanged', problems: [] });
    expect(mine.body.liveManifest).toContain('type: webservice');
    expect(mine.body.state).toMatch(/./);
    expect(mine.text).not.toContain(CANARY);
    const others = await ask(ownedBy('group:default/data'));
    expect(others.status).toBe(403);
    expect(others.text).not.toContain('webservice');
    const { app } = await setUp(allow);
    const write = await request(app).post(OLD).send({ mode: 'update' });
    expect(write.status).toBe(400);
    const absent = await request(app)
      .post(NEW)
      .send({ mode: 'apply', dryRun: true });
    expect(absent.status).toBe(404);
  });

  it('let nobody hand an application over to where he has no say', async () => {
    const { app, writes } = await setUp(ownedBy(PAYMENTS));
    const answer = await request(app)
      .post(OLD)
      .send({ manifest: owned('data', 'web'), mode: 'update' });
    expect(answer.status).toBe(403);
    expect(writes).toEqual([]);
  });

  it('never tell a secret, neither of what is there nor of what is sent', async () => {
    const { app } = await setUp(allow);
    const sent = 'velastage-canary-sent-22';
    const manifest = JSON.stringify({
      spec: {
        components: [
          { name: 'web', type: 'webservice', properties: { apiKey: sent } },
        ],
      },
    });
    for (const body of [
      { manifest, mode: 'apply', dryRun: true },
      { manifest, mode: 'apply' },
      { manifest: `spec: [apiKey: ${sent}`, mode: 'apply', dryRun: true },
      { manifest: `password: ${sent}`, mode: 'apply' },
    ]) {
      const answer = await request(app).post(OLD).send(body);
      expect(answer.text).not.toContain(CANARY);
      expect(answer.text).not.toContain(sent);
    }
  });

  it('give whoever may write and not read no more than that it was written', async () => {
    const { app } = await setUp(permission =>
      permission === 'kubevela.manifest.read' ? deny() : allow(),
    );
    const { body } = await request(app)
      .post(OLD)
      .send({ manifest: owned('payments', 'web'), mode: 'update' });
    expect(body).toMatchObject({
      outcome: 'updated',
      changes: [],
      manifest: '',
    });
    expect(body.liveManifest).toBeUndefined();
  });
});
