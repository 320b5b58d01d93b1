import { RolloutBench } from '../__testUtils__/RolloutBench';

jest.setTimeout(300_000);

const APP = '/apis/core.oam.dev/v1beta1/namespaces/default/applications/shop';
const DEPLOYMENT = '/apis/apps/v1/namespaces/default/deployments/web';
const ROLLOUT =
  '/apis/rollouts.kruise.io/v1beta1/namespaces/default/rollouts/web';
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

describe('changes that meet a rollout of OpenKruise', () => {
  const bench = new RolloutBench('shop', {
    apiVersion: 'rollouts.kruise.io/v1beta1',
    kind: 'Rollout',
    name: 'web',
  });
  const get = (path: string) => bench.cluster.admin.getJson<any>(path);

  beforeAll(async () => {
    await bench.start('full');
    await bench.create(components('nginx:1.27'));
    await bench.untilRollout({ phase: 'Healthy' });
  }, 600_000);

  afterAll(() => bench.stop(), 60_000);

  it('says that nothing new goes out where a version was withdrawn before the engine began', async () => {
    await bench.until(async () =>
      expect((await get(DEPLOYMENT)).status.readyReplicas).toBe(REPLICAS),
    );
    // By hand: between two changes of the Application the engine may well have begun.
    const { spec } = await get(DEPLOYMENT);
    const [container] = spec.template.spec.containers;
    const withImage = (image: string) =>
      bench.cluster.patch(DEPLOYMENT, {
        spec: { template: { spec: { containers: [{ ...container, image }] } } },
      });
    await withImage('nginx:1.28');
    await bench.until(async () =>
      expect((await get(ROLLOUT)).status).toMatchObject({
        phase: 'Progressing',
        canaryStatus: { currentStepState: 'BeforeStepUpgrade' },
      }),
    );
    await withImage('nginx:1.27');
    await bench.untilRollout({
      phase: 'Waiting',
      currentStep: 1,
      notes: [{ code: 'nothing-new' }],
    });
    await bench.until(async () => {
      const { problems } = await bench.service.getInstance(bench.ref);
      expect(problems).toContainEqual(
        expect.objectContaining({ code: 'rollout-of-nothing' }),
      );
    });
    const { operation } = await bench.offered('promote-rollout');
    expect(operation.consequences).toMatchObject([{ code: 'nothing-changes' }]);
    await bench.operate('promote-rollout');
    await bench.untilRollout({ phase: 'Healthy', image: 'nginx:1.27' });
  });

  it('shows that the engine refuses another number of steps, and with that the way back', async () => {
    await bench.release(components('nginx:1.29'));
    await bench.untilRollout({ phase: 'Waiting', currentStep: 1 });
    await bench.release(components('nginx:1.27', STEPS.slice(1)));
    await bench.until(async () => {
      const { status } = await get(APP);
      expect(status.workflow.steps[0].message).toMatch(
        /Amount of Rollout steps are immutable/,
      );
    });
    await bench.untilRollout({ phase: 'Waiting', image: 'nginx:1.29' });
    await bench.release(components('nginx:1.27'));
    await bench.untilRollout({ phase: 'Healthy', image: 'nginx:1.27' });
  });
});
