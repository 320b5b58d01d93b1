import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { testDatabases } from '../../database/__testUtils__/testDatabases';
import type { KubernetesObject } from '../../watch/types';
import { createGateRouter } from './createGateRouter';
import { FlaggerGates } from './FlaggerGates';
import { gateKey } from './gateKey';
import { GateStore } from './GateStore';

const databases = testDatabases();
const CANARY = { cluster: 'dev', namespace: 'shop', name: 'web' };
const DANA = 'user:default/dana';

function canary(change: (canary: any) => void = () => {}): KubernetesObject {
  const object = {
    apiVersion: 'flagger.app/v1beta1',
    kind: 'Canary',
    metadata: { name: 'web', namespace: 'shop', uid: 'u1' },
    spec: {
      targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
    },
    status: {
      phase: 'Waiting',
      lastAppliedSpec: 'hash-of-v1',
      conditions: [
        {
          type: 'Promoted',
          status: 'Unknown',
          reason: 'Waiting',
          lastTransitionTime: '2026-11-28T10:00:00Z',
        },
      ],
    },
  };
  change(object);
  return object;
}

function deployment(image: string): KubernetesObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'shop' },
    spec: { replicas: 0, template: { spec: { containers: [{ image }] } } },
  };
}

describe('gateKey', () => {
  const v1 = deployment('web:1');
  const key = (object: KubernetesObject, hook: any, workload = v1) =>
    gateKey(object, hook, workload);

  it('should be another one for each run, version, gate and Canary', () => {
    const all = [
      key(canary(), 'confirm-rollout'),
      key(canary(), 'confirm-rollout', deployment('web:2')),
      key(canary(), 'confirm-promotion'),
      key(canary(), 'rollback'),
      key(canary(), 'confirm-traffic-increase'),
      key(
        canary(({ status }) => {
          status.canaryWeight = 20;
        }),
        'confirm-traffic-increase',
      ),
      key(
        canary(({ status }) => {
          status.canaryWeight = 20;
          status.lastAppliedSpec = 'hash-of-v2';
        }),
        'confirm-traffic-increase',
      ),
      key(
        canary(({ metadata }) => {
          metadata.uid = 'u2';
        }),
        'confirm-rollout',
      ),
      key(
        canary(({ status }) => {
          status.conditions[0].lastTransitionTime = '2026-11-28T11:00:00Z';
        }),
        'confirm-rollout',
      ),
      key(
        canary(({ status }) => {
          status.lastAppliedSpec = 'hash-of-v2';
        }),
        'confirm-promotion',
      ),
      key(
        canary(({ status }) => {
          status.trackedConfigs = { 'configmap/web': '1' };
        }),
        'confirm-promotion',
      ),
    ];
    expect(all).not.toContain(undefined);
    expect(new Set(all).size).toBe(all.length);
  });

  it('should not depend on the order of fields, nor on how many replicas there are', () => {
    const turned = {
      ...v1,
      spec: { template: v1.spec.template, replicas: 5 },
    };
    expect(key(canary(), 'confirm-rollout', turned)).toBe(
      key(canary(), 'confirm-rollout'),
    );
  });

  it('should be none where nothing is rolled out, or the version is not known', () => {
    const rest = canary(({ status }) => {
      status.conditions[0].status = 'True';
    });
    expect(key(rest, 'rollback')).toBeUndefined();
    expect(gateKey(canary(), 'confirm-rollout', undefined)).toBeUndefined();
    expect(
      key(
        canary(({ metadata }) => {
          delete metadata.uid;
        }),
        'rollback',
      ),
    ).toBeUndefined();
  });
});

describe.each(databases.eachSupportedId())('the gates of Flagger on %s', id => {
  async function setUp() {
    const knex = await databases.init(id);
    const database = mockServices.database({ knex });
    const store = await GateStore.create(database);
    const cluster = { canary: canary(), deployment: deployment('web:2') };
    const read = jest.fn(async (_: string, { kind }: { kind: string }) =>
      kind === 'Canary' ? cluster.canary : cluster.deployment,
    );
    let now = Date.parse('2026-11-28T10:00:05Z');
    const options = {
      store,
      read,
      knows: ({ cluster: name }: { cluster: string }) => name === 'dev',
      now: () => now,
    };
    const gates = new FlaggerGates(options);
    const app = express();
    app.use(createGateRouter(gates));
    const ask = (hook: string, body: object = CANARY, name = 'dev') =>
      request(app).post(`/gates/flagger/${name}/${hook}`).send(body);
    return {
      cluster,
      database,
      gates,
      read,
      ask,
      app,
      later: () => {
        now += 1_001;
      },
      open: (hook: any) =>
        gates.open(
          'dev',
          cluster.canary,
          hook,
          gateKey(cluster.canary, hook, cluster.deployment)!,
          DANA,
        ),
    };
  }

  it('are closed until a person opens one, and then for that version alone', async () => {
    const { ask, open, later, cluster } = await setUp();
    expect((await ask('confirm-rollout')).status).toBe(403);
    await open('confirm-rollout');
    const answer = await ask('confirm-rollout');
    expect([answer.status, answer.text]).toEqual([200, 'open']);
    expect((await ask('rollback')).status).toBe(403);

    later();
    cluster.deployment = deployment('web:3');
    expect((await ask('confirm-rollout')).status).toBe(403);
    later();
    cluster.deployment = deployment('web:2');
    expect((await ask('confirm-rollout')).status).toBe(200);
    later();
    cluster.canary = canary(({ status }) => {
      status.conditions[0].lastTransitionTime = '2026-11-28T12:00:00Z';
    });
    expect((await ask('confirm-rollout')).status).toBe(403);
  });

  it('are not opened for a version that nobody has looked at', async () => {
    const { gates, cluster, ask } = await setUp();
    const decided = gateKey(
      cluster.canary,
      'confirm-rollout',
      cluster.deployment,
    )!;
    cluster.deployment = deployment('web:3');
    await expect(
      gates.open('dev', cluster.canary, 'confirm-rollout', decided, DANA),
    ).rejects.toThrow('another version waits since you looked');
    expect((await ask('confirm-rollout')).status).toBe(403);
  });

  it('say the same to everybody who must not know, and change nothing', async () => {
    const { ask, app, read } = await setUp();
    const answers = [
      await ask('confirm-rollout'),
      await ask('confirm-rollout', CANARY, 'prod'),
      await ask('open'),
      await ask('__proto__'),
      await ask('rollback', {}),
      await ask('rollback', { namespace: 'shop', name: 'x'.repeat(300) }),
      await ask('rollback', { namespace: ['shop'], name: { a: 1 } }),
      await request(app)
        .post('/gates/flagger/dev/rollback')
        .set('content-type', 'application/json')
        .send('{"name"'),
      await request(app)
        .post('/gates/flagger/dev/rollback')
        .send({ name: 'x'.repeat(20_000) }),
      await request(app).get('/gates/flagger/dev/rollback'),
      await request(app).delete('/gates/flagger/dev/rollback'),
      await request(app).get('/gates/flagger'),
    ];
    expect(answers.map(({ status, text }) => [status, text])).toEqual(
      answers.map(() => [403, 'closed']),
    );
    const keys = answers.map(({ headers }) => Object.keys(headers).join());
    expect(new Set(keys).size).toBe(1);
    // Only about the one Canary that is known.
    expect(read.mock.calls.every(([cluster]) => cluster === 'dev')).toBe(true);
  });

  it('read a Canary once a second at most, however many ask', async () => {
    const { ask, read, later } = await setUp();
    await Promise.all(Array.from({ length: 20 }, () => ask('rollback')));
    expect(read).toHaveBeenCalledTimes(1);
    later();
    await ask('rollback');
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('are closed when the cluster cannot be asked', async () => {
    const { ask, open, later, read } = await setUp();
    await open('rollback');
    expect((await ask('rollback')).status).toBe(200);
    later();
    read.mockRejectedValueOnce(new Error('away'));
    expect((await ask('rollback')).status).toBe(403);
  });

  it('are known to another replica, and who opened one', async () => {
    const { gates, open, database, cluster } = await setUp();
    const other = await GateStore.create(database);
    await open('rollback');
    // Twice is as good as once.
    await open('rollback');
    const opened = gates.openedBy(
      'dev',
      cluster.canary,
      'rollback',
      cluster.deployment,
    );
    expect(opened).toEqual({ who: DANA, at: '2026-11-28T10:00:05.000Z' });
    const gate = {
      ...CANARY,
      hook: 'rollback' as const,
      key: gateKey(cluster.canary, 'rollback', undefined)!,
    };
    expect(other.find(gate)).toBeUndefined();
    await other.refresh();
    expect(other.find(gate)).toEqual(opened);
  });
});
