import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import express from 'express';
import { CREDENTIALS, RolloutBench } from '../__testUtils__/RolloutBench';
import { createGateRouter } from './createGateRouter';
import { keepGates } from './keepGates';

/* eslint-disable jest/no-standalone-expect -- a story that is told beside others */
jest.setTimeout(400_000);

const CANARY = '/apis/flagger.app/v1beta1/namespaces/default/canaries/web';
const PRIMARY = '/apis/apps/v1/namespaces/default/deployments/web-primary';
const DEPLOYMENT = '/apis/apps/v1/namespaces/default/deployments/web';
const BASE = '/api/kubevela';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('with the controller of Flagger', () => {
  const bench = new RolloutBench('shop', {
    apiVersion: 'flagger.app/v1beta1',
    kind: 'Canary',
    name: 'web',
  });
  let server: Server;
  /** What Flagger asked, and what it was answered. */
  const asked: Array<{
    path: string;
    checksum: string;
    phase: string;
    status: number;
  }> = [];

  const address = () =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`;
  const service = (image: string) => [
    {
      name: 'web',
      type: 'webservice',
      properties: { image },
      traits: [
        {
          type: 'flagger-canary',
          properties: {
            interval: '10s',
            rounds: 2,
            portal: `${address()}/gates/flagger/w1`,
          },
        },
      ],
    },
  ];
  const imageOf = async (path: string) =>
    (await bench.cluster.admin.getJson<any>(path)).spec.template.spec
      .containers[0].image;
  const askAs = (hook: string, payload: object, cluster = 'w1') =>
    fetch(`${address()}/gates/flagger/${cluster}/${hook}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
    });
  const askedSince = (from: number, hook: string) =>
    asked.slice(from).filter(({ path }) => path.endsWith(`/${hook}`));

  /** The story of a second Canary, whose shares of traffic are approved one by one. */
  const moreTraffic = async () => {
    const road = bench.beside('road', {
      apiVersion: 'flagger.app/v1beta1',
      kind: 'Canary',
      name: 'road',
    });
    const gate = 'confirm-traffic-increase';
    const ref = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' };
    const shares = (image: string) => [
      { name: 'road', type: 'webservice', properties: { image } },
      {
        name: 'delivery',
        type: 'k8s-objects',
        properties: {
          objects: [
            {
              ...ref,
              metadata: { name: 'road' },
              spec: {
                defaultBackend: {
                  service: { name: 'road', port: { number: 80 } },
                },
                rules: [
                  {
                    host: 'road.example',
                    http: {
                      paths: [
                        {
                          path: '/',
                          pathType: 'Prefix',
                          backend: {
                            service: { name: 'road', port: { number: 80 } },
                          },
                        },
                      ],
                    },
                  },
                ],
              },
            },
            {
              apiVersion: 'flagger.app/v1beta1',
              kind: 'Canary',
              metadata: { name: 'road' },
              spec: {
                provider: 'nginx',
                targetRef: {
                  apiVersion: 'apps/v1',
                  kind: 'Deployment',
                  name: 'road',
                },
                ingressRef: { ...ref, name: 'road' },
                service: { port: 80 },
                analysis: {
                  interval: '10s',
                  threshold: 5,
                  stepWeights: [30, 60],
                  webhooks: [
                    {
                      name: 'more',
                      type: gate,
                      url: `${address()}/gates/flagger/w1/${gate}`,
                    },
                  ],
                },
              },
            },
          ],
        },
      },
    ];
    await road.create(shares('nginx:1.27'));
    await road.untilRollout({ phase: 'Healthy' });
    await road.release(shares('nginx:1.28'));
    await road.untilRollout({ phase: 'Waiting', traffic: '0%' });
    const from = asked.length;
    await bench.until(() =>
      expect(askedSince(from, gate).map(({ status }) => status)).toEqual(
        expect.arrayContaining([403]),
      ),
    );
    const first = await road.offered('approve-rollout-step');
    expect(first.operation).toMatchObject({
      step: { name: 'traffic' },
      consequences: expect.arrayContaining([
        expect.objectContaining({
          code: 'flagger-more-traffic',
          params: { traffic: '30%' },
        }),
      ]),
    });
    await road.operate('approve-rollout-step');
    await road.untilRollout({ phase: 'Waiting', traffic: '30%' });
    // The approval of one share is none of the next.
    const then = asked.length;
    await bench.until(() =>
      expect(askedSince(then, gate).map(({ status }) => status)).toEqual([
        403, 403,
      ]),
    );
    await expect(
      bench.service.operate(road.ref, first.call, CREDENTIALS),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    await road.operate('approve-rollout-step');
    // Once more at the last share, before all pods get it.
    await road.untilRollout({ phase: 'Waiting', traffic: '60%' });
    const last = await road.offered('approve-rollout-step');
    expect(last.operation.consequences[0]).toMatchObject({
      code: 'flagger-promotes',
    });
    await road.operate('approve-rollout-step');
    await road.untilRollout({ phase: 'Healthy', image: 'nginx:1.28' });
  };
  /** It mostly waits for Flagger's next round, as the other stories do: it goes on beside them. */
  let traffic: Promise<void>;

  beforeAll(async () => {
    const app = express();
    server = createServer(app);
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const knex = await databases.init('SQLITE_3');
    await bench.start('full', ['flagger'], async clusters => {
      const gates = await keepGates({
        database: mockServices.database({ knex }),
        clusters,
        lifecycle: mockServices.lifecycle.mock(),
        logger: mockServices.logger.mock(),
      });
      app.use(BASE, (req, res, next) => {
        res.once('finish', () =>
          asked.push({
            path: req.path,
            checksum: req.body?.checksum,
            phase: req.body?.phase,
            status: res.statusCode,
          }),
        );
        next();
      });
      app.use(BASE, createGateRouter(gates));
      return gates;
    });
    await bench.create(service('nginx:1.27'));
    traffic = moreTraffic();
    // A failure is told by the test that waits for it.
    traffic.catch(() => {});
  }, 600_000);

  afterAll(async () => {
    await bench.stop();
    server?.closeAllConnections();
    server?.close();
  }, 60_000);

  it('is at rest after the first deployment, and nothing can be done to it', async () => {
    await bench.untilRollout({
      engine: 'Flagger',
      component: 'web',
      phase: 'Healthy',
      strategy: 'blueGreen',
      workload: { kind: 'Deployment', name: 'web' },
      steps: [
        { action: 'confirm-rollout', state: 'done' },
        { action: 'checks', state: 'done' },
        { action: 'confirm-promotion', state: 'done' },
        { action: 'promotion', state: 'done' },
      ],
    });
    expect(await bench.offers()).toEqual([]);
  });

  it('begins only when somebody approves this very version', async () => {
    await bench.release(service('nginx:1.28'));
    await bench.untilRollout({
      phase: 'Waiting',
      currentStep: 1,
      steps: [{ state: 'current', approval: true }, {}, {}, {}],
    });
    const first = await bench.offered('approve-rollout-step');
    expect(first.operation).toMatchObject({ step: { name: 'start' } });
    expect(await bench.offers()).toEqual([
      'approve-rollout-step',
      'pause-rollout',
    ]);

    // Another version while it waits: Flagger's checksum stays that of the version before.
    const before = asked.length;
    await bench.until(() =>
      expect(askedSince(before, 'confirm-rollout').length).toBeGreaterThan(0),
    );
    const { checksum } = askedSince(before, 'confirm-rollout')[0];
    await bench.release(service('nginx:1.29'));
    await bench.until(async () =>
      expect(await imageOf(DEPLOYMENT)).toBe('nginx:1.29'),
    );
    await expect(
      bench.service.operate(bench.ref, first.call, CREDENTIALS),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    const after = asked.length;
    await bench.until(() =>
      expect(askedSince(after, 'confirm-rollout').length).toBeGreaterThan(1),
    );
    expect(askedSince(after, 'confirm-rollout')).toEqual(
      askedSince(after, 'confirm-rollout').map(() => ({
        path: '/gates/flagger/w1/confirm-rollout',
        checksum,
        phase: 'Waiting',
        status: 403,
      })),
    );

    await bench.operate('approve-rollout-step');
    await bench.untilRollout({ phase: 'Progressing', checks: { rounds: 2 } });
    expect(await bench.offers()).toContain('abort-rollout');
  });

  it('waits again before all pods get it, and is promoted when that is approved', async () => {
    await bench.untilRollout({
      phase: 'Waiting',
      currentStep: 3,
      pods: { updated: 1, old: 1 },
    });
    expect(await imageOf(PRIMARY)).toBe('nginx:1.27');
    const { operation } = await bench.offered('approve-rollout-step');
    expect(operation).toMatchObject({ step: { name: 'promotion' } });
    await bench.operate('approve-rollout-step');
    await bench.untilRollout({ notes: [{ code: 'flagger-approved' }] });
    await bench.untilRollout({ phase: 'Healthy' });
    expect(await imageOf(PRIMARY)).toBe('nginx:1.29');
  });

  it('is paused, resumed, and aborted for this version alone', async () => {
    await bench.release(service('nginx:1.30'));
    await bench.operate('approve-rollout-step');
    await bench.untilRollout({ phase: 'Progressing' });
    await bench.operate('pause-rollout');
    await bench.untilRollout({ phase: 'Paused' });
    expect(await bench.offers()).toEqual(['resume-rollout']);
    await bench.operate('resume-rollout');
    await bench.operate('abort-rollout');
    await bench.untilRollout({
      phase: 'Degraded',
      notes: [{ code: 'flagger-failed' }],
    });
    expect(await imageOf(PRIMARY)).toBe('nginx:1.29');
    // The version before, and then the aborted one once more: what was approved and aborted then, holds no more.
    await bench.release(service('nginx:1.29'));
    await bench.untilRollout({
      phase: 'Healthy',
      notes: [{ code: 'flagger-restored' }],
    });
    await bench.release(service('nginx:1.30'));
    await bench.untilRollout({ phase: 'Waiting', currentStep: 1 });
    const { operation } = await bench.offered('approve-rollout-step');
    expect(operation.step).toEqual({
      id: expect.stringMatching(/^confirm-rollout\//),
      name: 'start',
    });
    await bench.operate('approve-rollout-step');
    await bench.untilRollout({ phase: 'Progressing' });
  });

  it('gives more traffic only when each share is approved', async () => {
    await expect(traffic).resolves.toBeUndefined();
  });

  it('tells strangers nothing, and nothing that they ask changes anything', async () => {
    const { status } = await bench.cluster.admin.getJson<any>(CANARY);
    const canary = {
      name: 'web',
      namespace: 'default',
      checksum: 'x',
      phase: status.phase,
    };
    // The start is approved and under way: that it is open is all that a stranger could learn.
    const answers = await Promise.all([
      askAs('confirm-promotion', canary),
      askAs('rollback', canary),
      askAs('rollback', { ...canary, name: 'nothing' }),
      askAs('rollback', canary, 'elsewhere'),
      askAs('no-such-hook', canary),
      askAs('rollback', { name: { $ne: 1 }, namespace: ['default'] }),
      fetch(`${address()}/gates/flagger/w1/rollback`),
      fetch(`${address()}/gates/flagger`),
    ]);
    expect(
      await Promise.all(
        answers.map(async each => [each.status, await each.text()]),
      ),
    ).toEqual(answers.map(() => [403, 'closed']));
  });
});
