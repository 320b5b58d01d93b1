import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ResourceOperation,
  Rollout,
} from '@velastage/plugin-kubevela-common';
import { DefaultKubevelaService } from '../api/DefaultKubevelaService';
import type { OperationCall } from '../api/KubevelaService';
import { ConfiguredConnector } from '../clusters/ConfiguredConnector';
import { LiveModel } from '../live/LiveModel';
import { createInstanceBuilder } from '../model';
import { eventually } from '../watch/__testUtils__/eventually';
import { recordingLogger } from '../watch/__testUtils__/fakeCluster';
import { SandboxCluster } from '../watch/__testUtils__/sandboxCluster';
import { ClusterWatch } from '../watch/cluster/ClusterWatch';

const PATIENCE_MS = 90_000;
jest.setTimeout(240_000);

const APPS = '/apis/core.oam.dev/v1beta1/namespaces/default/applications';
const DEPLOYMENT = '/apis/apps/v1/namespaces/default/deployments/web';
const REF = { cluster: 'w1', namespace: 'default', name: 'shop' };
const ROLLOUT = {
  apiVersion: 'rollouts.kruise.io/v1beta1',
  kind: 'Rollout',
  namespace: 'default',
  name: 'web',
};
const CREDENTIALS = {
  credentials: {
    principal: { type: 'user', userEntityRef: 'user:default/dana' },
  } as unknown as BackstageCredentials,
};
const REPLICAS = 5;
const STEPS: object[] = [{ weight: 20 }, { weight: 60 }, { weight: 100 }];
const components = (image: string, steps = STEPS) => [
  {
    name: 'web',
    type: 'webservice',
    properties: { image },
    traits: [
      { type: 'scaler', properties: { replicas: REPLICAS } },
      { type: 'canary-rollout', properties: { steps } },
    ],
  },
];

describe('a canary with the controller of OpenKruise Rollouts', () => {
  let cluster: SandboxCluster;
  let watch: ClusterWatch;
  let service: DefaultKubevelaService;
  const model = new LiveModel({
    build: createInstanceBuilder({}),
    settings: { environments: [] },
  });

  const until = (expectations: () => void | Promise<void>) =>
    eventually(expectations, PATIENCE_MS);
  const untilRollout = (expected: object) =>
    until(async () => {
      const { items } = await service.listRollouts(REF);
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject(expected);
    });
  const release = (image: string, steps = STEPS) =>
    cluster.patch(`${APPS}/shop`, {
      spec: { components: components(image, steps) },
    });
  const updatedReplicas = async () =>
    (await cluster.admin.getJson<any>(DEPLOYMENT)).status.updatedReplicas;
  const states = (...each: Array<Rollout['steps'][number]['state']>) =>
    each.map(state => ({ state }));

  async function offered(name: ResourceOperation['name']) {
    let found: ResourceOperation | undefined;
    let call: OperationCall | undefined;
    await until(async () => {
      const { items, preconditions } = await service.listOperations(
        REF,
        ROLLOUT,
      );
      found = items.find(each => each.name === name);
      expect(found).toMatchObject({ name, allowed: true });
      call = {
        operation: name,
        resource: ROLLOUT,
        preconditions: preconditions!,
        step: found!.step?.id,
      };
    });
    return { operation: found!, call: call! };
  }
  const operate = async (name: ResourceOperation['name']) =>
    service.operate(REF, (await offered(name)).call, CREDENTIALS);

  beforeAll(async () => {
    cluster = await SandboxCluster.start('full');
    await cluster.create(APPS, {
      apiVersion: 'core.oam.dev/v1beta1',
      kind: 'Application',
      metadata: { name: 'shop', namespace: 'default' },
      spec: { components: components('nginx:1.27') },
    });
    const [definition] = await new ConfiguredConnector([
      {
        name: 'w1',
        kubeconfig: await cluster.kubeconfig('portal'),
        unknownKeys: [],
      },
    ]).listClusters();
    watch = new ClusterWatch({ definition, logger: recordingLogger() });
    service = new DefaultKubevelaService({ model, clusters: () => [watch] });
    model.attach(watch);
    watch.start();
  }, 600_000);

  afterAll(async () => {
    model.stop();
    await watch?.stop();
    await cluster?.stop();
  }, 60_000);

  it('is at rest after the first deployment, and nothing can be done to it', async () => {
    await untilRollout({
      engine: 'OpenKruise Rollouts',
      component: 'web',
      resource: ROLLOUT,
      workload: { kind: 'Deployment', name: 'web' },
      phase: 'Healthy',
      steps: [
        { replicas: '20%', approval: true },
        { replicas: '60%', approval: true },
        { replicas: '100%', approval: false },
      ],
    });
    const { items } = await service.listOperations(REF, ROLLOUT);
    expect(items.map(({ name, allowed }) => [name, allowed])).toEqual([
      ['approve-rollout-step', false],
      ['resume-rollout', false],
      ['pause-rollout', false],
      ['promote-rollout', false],
    ]);
  });

  it('waits at its first step, and goes on once, however many approve', async () => {
    await until(async () =>
      expect(
        (
          await cluster.admin.getJson<any>(DEPLOYMENT)
        ).status,
      ).toMatchObject({ readyReplicas: REPLICAS }),
    );
    await release('nginx:1.28');
    await untilRollout({
      phase: 'Waiting',
      currentStep: 1,
      steps: states('current', 'ahead', 'ahead'),
      pods: { wanted: REPLICAS, updated: 1, updatedReady: 1 },
      image: 'nginx:1.28',
    });
    const { call, operation } = await offered('approve-rollout-step');
    expect(operation).toMatchObject({
      step: { name: '1/3' },
      consequences: [{ code: 'rollout-next', params: { replicas: '60%' } }],
    });
    const outcomes = await Promise.allSettled([
      service.operate(REF, call, CREDENTIALS),
      service.operate(REF, call, CREDENTIALS),
    ]);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(1);
    expect((refused[0] as PromiseRejectedResult).reason).toMatchObject({
      name: 'ConflictError',
    });
    await untilRollout({
      phase: 'Waiting',
      currentStep: 2,
      steps: states('done', 'current', 'ahead'),
      pods: { updated: 3, updatedReady: 3 },
    });
    // What was decided on the first step is no approval of the second.
    await expect(service.operate(REF, call, CREDENTIALS)).rejects.toMatchObject(
      { name: 'ConflictError' },
    );
  });

  it('is held and let go again, still waiting, and ends after the second approval', async () => {
    await operate('pause-rollout');
    // As a person would: after the engine has taken it in.
    await untilRollout({
      phase: 'Paused',
      currentStep: 2,
      message: expect.stringMatching(/has been paused/),
    });
    const { operation } = await offered('resume-rollout');
    expect(operation.consequences).toMatchObject([
      { code: 'approval-still-wanted' },
    ]);
    await operate('resume-rollout');
    await untilRollout({
      phase: 'Waiting',
      currentStep: 2,
      message: expect.stringMatching(/manually confirm/),
    });
    await operate('approve-rollout-step');
    await untilRollout({
      phase: 'Healthy',
      steps: states('done', 'done', 'done'),
    });
  });

  it('goes to its end at once when it is promoted', async () => {
    await release('nginx:1.29');
    await untilRollout({ phase: 'Waiting', currentStep: 1 });
    const { operation } = await offered('promote-rollout');
    expect(operation.consequences).toMatchObject([
      { code: 'promote-skips', params: { total: '3', replicas: '100%' } },
    ]);
    await operate('promote-rollout');
    await untilRollout({ phase: 'Healthy' });
    expect(await updatedReplicas()).toBe(REPLICAS);
  });

  it('goes back to the version before when the Application is rolled back', async () => {
    await release('nginx:1.30');
    await untilRollout({ phase: 'Waiting', currentStep: 1 });
    await release('nginx:1.29');
    await untilRollout({
      phase: 'Healthy',
      image: 'nginx:1.29',
      steps: states('ahead', 'ahead', 'ahead'),
    });
    expect(await updatedReplicas()).toBe(REPLICAS);
  });

  it('goes on by itself at the end of a timed pause', async () => {
    const steps = [{ weight: 20, pause: { duration: 10 } }, { weight: 100 }];
    // The steps first: a Rollout that is not ready for a release lets it pass.
    await release('nginx:1.29', steps);
    await untilRollout({ phase: 'Healthy', steps: [{ pauseSeconds: 10 }, {}] });
    await release('nginx:1.31', steps);
    await untilRollout({
      phase: 'Pausing',
      currentStep: 1,
      resumesAt: expect.stringMatching(/Z$/),
    });
    await untilRollout({ phase: 'Healthy', image: 'nginx:1.31' });
    expect(await updatedReplicas()).toBe(REPLICAS);
  });
});
