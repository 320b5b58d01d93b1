import { CREDENTIALS, RolloutBench } from '../__testUtils__/RolloutBench';

jest.setTimeout(300_000);

const ROLLOUT = {
  apiVersion: 'rollouts.kruise.io/v1beta1',
  kind: 'Rollout',
  name: 'web',
};
const APPLICATION = {
  apiVersion: 'core.oam.dev/v1beta1',
  kind: 'Application',
  namespace: 'default',
  name: 'shop',
};
const REPLICAS = 5;
const components = (image: string) => [
  {
    name: 'web',
    type: 'webservice',
    properties: { image },
    traits: [{ type: 'scaler', properties: { replicas: REPLICAS } }],
  },
];
const share = (name: string, weight: number) => ({
  name,
  type: 'canary-deploy',
  properties: { components: ['web'], weight },
});
const WORKFLOW = {
  steps: [
    share('a-fifth', 20),
    { name: 'look-at-it', type: 'suspend' },
    share('most', 60),
    { name: 'look-again', type: 'suspend' },
    share('all', 100),
  ],
};
/** What would let all of the new version out. */
const ENGINES_OWN = ['approve-rollout-step', 'promote-rollout', 'jump-rollout'];

describe.each(['1.11.0', '1.10.9'] as const)(
  'a canary that the workflow carries, on KubeVela %s',
  kubevela => {
    const bench = new RolloutBench('shop', ROLLOUT);
    const untilRollout = bench.untilRollout.bind(bench);
    const states = (...each: Array<'done' | 'current' | 'ahead'>) =>
      each.map(state => ({ state }));
    /** Approves the step of the workflow that waits. */
    const approve = async (name: string) => {
      let call: Parameters<typeof bench.service.operate>[1] | undefined;
      await bench.until(async () => {
        const { items, preconditions } = await bench.service.listOperations(
          bench.ref,
          APPLICATION,
        );
        const operation = items.find(
          each =>
            each.name === 'approve-step' &&
            each.allowed &&
            each.step?.name === name,
        );
        expect(operation).toBeDefined();
        call = {
          operation: 'approve-step',
          resource: APPLICATION,
          preconditions: preconditions!,
          step: operation!.step?.id,
        };
      });
      await bench.service.operate(bench.ref, call!, CREDENTIALS);
    };

    beforeAll(async () => {
      await bench.start('full', [], undefined, kubevela);
      await bench.create(components('nginx:1.27'), WORKFLOW);
    }, 600_000);

    afterAll(() => bench.stop(), 60_000);

    it('has nothing to roll at the first deployment', async () => {
      await approve('look-at-it');
      await approve('look-again');
      await bench.until(async () => {
        const { summary } = await bench.service.getInstance(bench.ref);
        expect(summary.delivery.state).toBe('Delivered');
      });
      await untilRollout({
        component: 'web',
        phase: 'Healthy',
        steps: [
          { state: 'done', replicas: '20%', approval: true },
          { state: 'done', replicas: '60%', approval: true },
          { state: 'done', replicas: '100%', approval: false },
        ],
      });
    });

    it('goes out step by step as the workflow is approved, and not past it', async () => {
      await bench.release(components('nginx:1.28'));
      await untilRollout({
        phase: 'Waiting',
        currentStep: 1,
        steps: states('current', 'ahead', 'ahead'),
        pods: { wanted: REPLICAS, updated: 1, updatedReady: 1 },
        notes: [{ code: 'by-workflow' }],
        image: 'nginx:1.28',
      });
      const { items } = await bench.service.listOperations(bench.ref, {
        ...ROLLOUT,
        namespace: 'default',
      });
      const decided = items.filter(
        ({ name, allowed }) => allowed && ENGINES_OWN.includes(name),
      );
      expect(decided).toEqual([]);
      await approve('look-at-it');
      await untilRollout({
        phase: 'Waiting',
        currentStep: 2,
        steps: states('done', 'current', 'ahead'),
        pods: { updated: 3, updatedReady: 3 },
      });
      await approve('look-again');
      await untilRollout({
        phase: 'Healthy',
        steps: states('done', 'done', 'done'),
        image: 'nginx:1.28',
      });
    });
  },
);
