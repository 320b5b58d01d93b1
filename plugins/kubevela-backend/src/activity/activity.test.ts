import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  ConflictError,
  NotAllowedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { ActivityEntry } from '@velastage/plugin-kubevela-common';
import express from 'express';
import request from 'supertest';
import { sharedRouter } from '../api/__testUtils__/sharedRouter';
import type { LiveInstance } from '../live/types';
import { applicationResourceRef } from '../permissions/resource';
import { applicationRules } from '../permissions/rules';
import { ActivityRecorder } from './ActivityRecorder';
import { ActivityStore } from './ActivityStore';
import { AuthorizedActivity } from './AuthorizedActivity';
import { RecordedCreation, RecordedKubevelaService } from './recorded';

// The first test builds the router, which takes a busy machine a while.
jest.setTimeout(30_000);

const CANARY = 'velastage-canary-51c0';
const ALICE = 'user:default/alice';
const BOB = 'user:default/bob';
const OPERATION = '/instances/dev/shop/web/operations/delete-application';
const APPLY = '/instances/dev/shop/fresh/apply';
const BODY = {
  resource: {
    apiVersion: 'core.oam.dev/v1beta1',
    kind: 'Application',
    namespace: 'shop',
    name: 'web',
  },
  preconditions: { uid: 'app-uid', generation: 1 },
};

const allow = (): PolicyDecision => ({ result: AuthorizeResult.ALLOW });
const deny = (): PolicyDecision => ({ result: AuthorizeResult.DENY });
const ownedBy =
  (claim: string) =>
  (permission: string): PolicyDecision =>
    permission === 'kubevela.application.read'
      ? {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'kubevela',
          resourceType: applicationResourceRef.resourceType,
          conditions: {
            rule: 'IS_OWNED_BY',
            resourceType: applicationResourceRef.resourceType,
            params: { claims: [claim] },
          },
        }
      : allow();

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

async function setUp() {
  const knex = await databases.init('SQLITE_3');
  const store = await ActivityStore.create(mockServices.database({ knex }));
  const logger = mockServices.logger.mock();
  const scene = {
    decide: allow as (permission: string) => PolicyDecision,
    write: store.write.bind(store),
    owner: 'group:default/shop' as string | undefined,
    operate: jest.fn(async () => ({
      result: {
        operation: 'delete-application',
        resource: BODY.resource,
        acceptedAt: '2026-11-22T10:00:00Z',
      },
      details: {} as Record<string, string>,
    })),
    apply: jest.fn(async () => ({ outcome: 'created', publishVersion: 'p1' })),
  };
  const summary = (name: string) => ({
    cluster: 'dev',
    namespace: 'shop',
    name,
    application: `shop/${name}`,
    environment: 'test',
    owner: scene.owner,
  });
  const find = ({ name }: { name: string }) =>
    name === 'web' && scene.owner
      ? ({ summary: summary(name) } as LiveInstance)
      : undefined;
  const decisions = async (queries: Array<{ permission: { name: string } }>) =>
    queries.map(({ permission }) => scene.decide(permission.name));
  const permissions = mockServices.permissions.mock({
    authorize: decisions as never,
    authorizeConditional: decisions as never,
  });
  const permissionsRegistry = mockServices.permissionsRegistry.mock({
    getPermissionRuleset: (() => ({
      getRuleByName: (name: string) =>
        applicationRules.find(rule => rule.name === name)!,
    })) as never,
  });
  const onWritten = jest.fn();
  const recorder = new ActivityRecorder({
    store: { write: (...entry) => scene.write(...entry) },
    subject: ({ name }, manifest) => {
      if (manifest === 'broken') throw new Error('no YAML');
      return summary(name);
    },
    onWritten,
    logger,
    writeWaitMs: 20,
  });
  const shared = { recorder, permissions, permissionsRegistry, find };
  const app = express();
  app.use(
    await sharedRouter({
      charts: {} as never,
      service: new RecordedKubevelaService({
        ...shared,
        service: { operate: () => scene.operate() } as never,
      }),
      creation: new RecordedCreation({
        ...shared,
        userInfo: mockServices.userInfo(),
        service: {
          plan: (_: unknown, text: string) => ({
            parsed: text,
            summary: summary('fresh'),
          }),
          apply: () => scene.apply(),
        } as never,
      }),
      activity: new AuthorizedActivity({
        store,
        permissions,
        permissionsRegistry,
      }),
      copy: undefined as never,
      httpAuth: mockServices.httpAuth(),
      auditor: mockServices.auditor.mock({
        createEvent: async () => ({
          success: async () => {},
          fail: async () => {},
        }),
      }),
    }),
  );
  app.use(mockErrorHandler());
  const as = (user: string) => mockCredentials.user.header(user);
  const post = (path: string, body: object, user = ALICE) =>
    request(app).post(path).set('authorization', as(user)).send(body);
  const list = async (user = ALICE, query: object = {}) => {
    const { body } = await request(app)
      .get('/activity')
      .query(query)
      .set('authorization', as(user));
    return body as { items: ActivityEntry[]; totalItems: number };
  };
  return { scene, post, list, logger, onWritten, app, as };
}

describe('what is written down', () => {
  it('is who did what to which instance, why, and that it was done; once', async () => {
    const { post, list, onWritten } = await setUp();
    const answer = await post(OPERATION, BODY);
    expect(answer.status).toBe(200);
    const { items, totalItems } = await list();
    expect(totalItems).toBe(1);
    expect(items[0]).toEqual({
      id: expect.any(String),
      at: expect.stringMatching(/Z$/),
      durationMs: expect.any(Number),
      who: ALICE,
      whoKind: 'user',
      operation: 'delete-application',
      cluster: 'dev',
      namespace: 'shop',
      name: 'web',
      application: 'shop/web',
      environment: 'test',
      owner: 'group:default/shop',
      resource: BODY.resource,
      result: 'done',
    });
    expect(onWritten).toHaveBeenCalledTimes(2);
  });

  it('is the name of a step, not what it is called by between programs', async () => {
    const { scene, post, list } = await setUp();
    const { result } = await scene.operate();
    scene.operate.mockResolvedValueOnce({
      result,
      details: { step: '6f9/1', stepName: '2/4' },
    });
    await post(OPERATION, BODY);
    expect((await list()).items[0].step).toBe('2/4');
  });

  it('is that it began, before anything is done: what is left where the portal is killed', async () => {
    const { scene, post, list } = await setUp();
    const now = { underWay: () => {}, end: () => {} };
    const underWay = new Promise<void>(tell => (now.underWay = tell));
    const { getMockImplementation: done } = scene.operate;
    const answer = done.call(scene.operate)!();
    scene.operate.mockImplementationOnce(async () => {
      now.underWay();
      await new Promise<void>(tell => (now.end = tell));
      return answer;
    });
    const asked = post(OPERATION, { ...BODY, reason: 'too slow' }).then();
    await underWay;
    const [begun] = (await list()).items;
    expect(begun).toMatchObject({
      who: ALICE,
      operation: 'delete-application',
      application: 'shop/web',
      result: 'begun',
      durationMs: 0,
    });
    now.end();
    await asked;
    const { items } = await list();
    expect(items).toEqual([
      { ...begun, result: 'done', durationMs: expect.any(Number) },
    ]);
  });

  it.each([
    ['a permission', deny, undefined, 404, 'refused', 'missing'],
    [
      'a permission for the operation',
      (name: string) =>
        name === 'kubevela.application.read' ? allow() : deny(),
      undefined,
      403,
      'refused',
      'permission',
    ],
    [
      'another state',
      allow,
      new ConflictError('It has changed'),
      409,
      'refused',
      'conflict',
    ],
    [
      'a cluster that is away',
      allow,
      new ServiceUnavailableError('dev does not answer'),
      503,
      'failed',
      undefined,
    ],
    [
      'a mistake of ours',
      allow,
      new TypeError(`at ${CANARY}`),
      500,
      'failed',
      undefined,
    ],
  ])(
    'is a refusal or failure by %s',
    async (_, decide, error, status, result, refusal) => {
      const { scene, post, list } = await setUp();
      scene.decide = decide;
      if (error) scene.operate.mockRejectedValue(error);
      const answer = await post(OPERATION, BODY);
      expect(answer.status).toBe(status);
      const { items } = await list();
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({ result, message: expect.any(String) });
      expect(items[0].refusal).toBe(refusal);
      expect(JSON.stringify(items)).not.toContain(CANARY);
    },
  );

  it('is what applying an Application came to, and never its text', async () => {
    const { scene, post, list } = await setUp();
    const apply = (more: object) =>
      post(APPLY, {
        manifest: `key: ${CANARY}`,
        mode: 'apply',
        reason: 'first version',
        ...more,
      });
    expect((await apply({ dryRun: true })).status).toBe(200);
    expect((await list()).items).toEqual([]);

    await apply({});
    scene.apply.mockResolvedValueOnce({ outcome: 'unchanged' } as never);
    await apply({ mode: 'update' });
    scene.apply.mockRejectedValueOnce(new NotAllowedError('no'));
    await apply({ manifest: 'broken' });
    const { items } = await list();
    expect(
      items.map(each => [each.operation, each.result, each.publishVersion]),
    ).toEqual([
      ['create-application', 'refused', undefined],
      ['update-application', 'unchanged', undefined],
      ['create-application', 'done', 'p1'],
    ]);
    expect(items[2]).toMatchObject({ name: 'fresh', reason: 'first version' });
    expect(JSON.stringify(items)).not.toContain(CANARY);
  });

  it('holds no secret and no value of reasons and messages', async () => {
    const { scene, post, list } = await setUp();
    scene.apply.mockRejectedValue(
      new ConflictError(
        `password=${CANARY}; spec.env[0]: Invalid value: "${CANARY}": must be short\n${'x'.repeat(
          3_000,
        )}`,
      ),
    );
    await post(APPLY, {
      manifest: 'x',
      mode: 'create',
      reason: `because token: ${CANARY}`,
    });
    const { items } = await list();
    expect(items[0].message).toMatch(/Invalid value: must be short/);
    expect(items[0].message!.length).toBeLessThan(2_100);
    expect(JSON.stringify(items)).not.toContain(CANARY);
    expect((await list(ALICE, { text: CANARY })).items).toEqual([]);
  });

  it('never stands in the way: neither a broken database nor one that hangs', async () => {
    const { scene, post, list, logger } = await setUp();
    scene.write = async () => {
      throw new Error('disk full');
    };
    expect((await post(OPERATION, BODY)).status).toBe(200);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('delete-application'),
      expect.objectContaining({ message: 'disk full' }),
    );
    scene.operate.mockRejectedValueOnce(new ConflictError('It has changed'));
    expect((await post(OPERATION, BODY)).status).toBe(409);

    scene.write = () => new Promise(() => {});
    expect((await post(OPERATION, BODY)).status).toBe(200);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('is slow to take an entry'),
    );
    expect((await list()).items).toEqual([]);
  });

  it('is what came of it alone, where the database did not take that it began', async () => {
    const { scene, post, list } = await setUp();
    const { write } = scene;
    scene.write = async () => {
      scene.write = write;
      throw new Error('restarting');
    };
    await post(OPERATION, BODY);
    expect((await list()).items.map(({ result }) => result)).toEqual(['done']);
  });
});

describe('GET /activity', () => {
  it('shows a user without permission their own attempts and nobody else’s', async () => {
    const { scene, post, list } = await setUp();
    await post(OPERATION, BODY, BOB);
    await post(OPERATION, BODY, ALICE);
    scene.decide = deny;
    const { items, totalItems } = await list(ALICE);
    expect(items.map(({ who }) => who)).toEqual([ALICE]);
    expect(totalItems).toBe(1);
    expect((await list('user:default/carol')).items).toEqual([]);
    expect((await list(ALICE, { user: [BOB] })).items).toEqual([]);
  });

  it('decides by what an application was at that time, also when it is gone', async () => {
    const { scene, post, list } = await setUp();
    await post(OPERATION, BODY, BOB);
    scene.owner = undefined;
    scene.decide = ownedBy('group:default/shop');
    expect((await list(ALICE)).items).toHaveLength(1);
    scene.decide = ownedBy('group:default/other');
    expect((await list(ALICE)).items).toEqual([]);
    expect((await list(BOB)).items).toHaveLength(1);
  });

  it('filters and pages', async () => {
    const { post, list } = await setUp();
    await post(OPERATION, BODY, BOB);
    await post(OPERATION, BODY, ALICE);
    await post(APPLY, { manifest: 'x', mode: 'create' }, BOB);
    const first = (await list(ALICE, { limit: 2 })) as any;
    expect(first.items.map(({ who }: ActivityEntry) => who)).toEqual([
      BOB,
      ALICE,
    ]);
    const { nextCursor: cursor } = first;
    const second = await list(ALICE, { limit: 2, cursor });
    expect(second.items.map(({ who }) => who)).toEqual([BOB]);
    const { items } = await list(ALICE, {
      user: [BOB],
      operation: ['create-application', 'scale-workload'],
      result: ['done'],
      cluster: ['dev'],
      application: ['shop/fresh'],
      since: '2020-01-01T00:00:00Z',
      text: 'fresh',
    });
    expect(items).toHaveLength(1);
    expect((await list(ALICE, { text: 'nobody' })).items).toEqual([]);
  });

  it.each([
    { cursor: 'bm8' },
    { since: 'yesterday' },
    { operation: 'guess' },
    { limit: 501 },
  ])('refuses %j', async query => {
    const { app, as } = await setUp();
    const answer = await request(app)
      .get('/activity')
      .query(query)
      .set('authorization', as(ALICE));
    expect(answer.status).toBe(400);
  });

  it('refuses whoever is nobody', async () => {
    const { app } = await setUp();
    const answer = await request(app)
      .get('/activity')
      .set('authorization', mockCredentials.none.header());
    expect(answer.status).toBe(401);
  });
});
