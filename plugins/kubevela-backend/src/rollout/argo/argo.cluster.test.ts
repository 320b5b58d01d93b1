import { CREDENTIALS, RolloutBench } from '../__testUtils__/RolloutBench';

jest.setTimeout(300_000);

const REPLICAS = 5;
const API_VERSION = 'argoproj.io/v1alpha1';
const PATH = `/apis/${API_VERSION}/namespaces/default/rollouts/web`;
const STEPS: object[] = [
  { weight: 20 },
  { pause: {} },
  { weight: 60 },
  { pause: {} },
];
const service = (image: string, more: object = { steps: STEPS }) => [
  {
    name: 'web',
    type: 'argo-service',
    properties: { image, replicas: REPLICAS, ...more },
  },
];

describe('with the controller of Argo Rollouts', () => {
  const bench = new RolloutBench('shop', {
    apiVersion: API_VERSION,
    kind: 'Rollout',
    name: 'web',
  });
  const images = async (): Promise<string[]> => {
    const { items } = await bench.cluster.admin.getJson<any>(
      '/api/v1/namespaces/default/pods?labelSelector=app.oam.dev/component=web',
    );
    return items
      .filter(({ metadata }: any) => !metadata.deletionTimestamp)
      .map(({ spec }: any) => spec.containers[0].image)
      .sort();
  };
  const all = (image: string) => Array(REPLICAS).fill(image);
  /** As a person would: not in the very moment that the engine writes. */
  const operate = async (name: Parameters<typeof bench.operate>[0]) => {
    await bench.untilQuiet(PATH);
    await bench.operate(name);
  };

  beforeAll(async () => {
    await bench.start('full', ['argo-rollouts']);
    await bench.create(service('nginx:1.27'));
  }, 600_000);

  afterAll(() => bench.stop(), 60_000);

  it('is at rest after the first deployment, and can only be restarted', async () => {
    await bench.untilRollout({
      engine: 'Argo Rollouts',
      component: 'web',
      phase: 'Healthy',
      strategy: 'canary',
      image: 'nginx:1.27',
      steps: [
        { replicas: '20%' },
        { approval: true },
        { replicas: '60%' },
        { approval: true },
      ],
    });
    expect(await bench.offers()).toEqual(['restart-rollout']);
  });

  it('waits at a pause, and goes on once, however many approve', async () => {
    await bench.release(service('nginx:1.28'));
    await bench.untilRollout({
      phase: 'Waiting',
      currentStep: 2,
      message: 'CanaryPauseStep',
      pods: {
        wanted: REPLICAS,
        updated: 1,
        updatedReady: 1,
        old: 4,
        oldReady: 4,
      },
      steps: [
        { state: 'done' },
        { state: 'current' },
        { state: 'ahead' },
        { state: 'ahead' },
      ],
    });
    expect(await bench.offers()).toEqual([
      'approve-rollout-step',
      'pause-rollout',
      'promote-rollout',
      'abort-rollout',
      'restart-rollout',
    ]);
    await bench.untilQuiet(PATH);
    const { call, operation } = await bench.offered('approve-rollout-step');
    expect(operation).toMatchObject({
      step: { name: '2/4' },
      consequences: [{ code: 'rollout-next', params: { replicas: '60%' } }],
    });
    const outcomes = await Promise.allSettled([
      bench.service.operate(bench.ref, call, CREDENTIALS),
      bench.service.operate(bench.ref, call, CREDENTIALS),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    await bench.untilRollout({
      phase: 'Waiting',
      currentStep: 4,
      pods: { updated: 3, old: 2 },
    });
    // What was decided on one step is no approval of another.
    await expect(
      bench.service.operate(bench.ref, call, CREDENTIALS),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });

  it('is aborted: the pods go back, and the Application still asks for the new version', async () => {
    await operate('abort-rollout');
    await bench.untilRollout({
      phase: 'Degraded',
      notes: [{ code: 'aborted-spec-new' }],
      image: 'nginx:1.28',
    });
    await bench.until(async () =>
      expect(await images()).toEqual(all('nginx:1.27')),
    );
    expect(await bench.offers()).toEqual(['retry-rollout', 'restart-rollout']);
  });

  it('begins once more when it is retried, is held and let go, and promoted to its end', async () => {
    await operate('retry-rollout');
    await bench.untilRollout({ phase: 'Waiting', currentStep: 2 });
    await operate('pause-rollout');
    await bench.untilRollout({ phase: 'Paused' });
    expect(await bench.offers()).toEqual(['resume-rollout', 'restart-rollout']);
    await operate('resume-rollout');
    await bench.untilRollout({ phase: 'Waiting', currentStep: 2 });
    await operate('promote-rollout');
    await bench.untilRollout({ phase: 'Healthy' });
    expect(await images()).toEqual(all('nginx:1.28'));
  });

  it('goes back to the version before when the Application does', async () => {
    await bench.release(service('nginx:1.29'));
    await bench.untilRollout({ phase: 'Waiting' });
    await bench.untilQuiet(PATH);
    await bench.release(service('nginx:1.28'));
    await bench.untilRollout({ phase: 'Healthy', image: 'nginx:1.28' });
    await bench.until(async () =>
      expect(await images()).toEqual(all('nginx:1.28')),
    );
  });

  it('restarts its pods', async () => {
    const uids = async () => {
      const { items } = await bench.cluster.admin.getJson<any>(
        '/api/v1/namespaces/default/pods?labelSelector=app.oam.dev/component=web',
      );
      return items.map(({ metadata }: any) => metadata.uid);
    };
    const before = await uids();
    await operate('restart-rollout');
    await bench.until(async () => {
      const now = await uids();
      expect(now).toHaveLength(REPLICAS);
      expect(now.filter((uid: string) => before.includes(uid))).toEqual([]);
    });
    await bench.untilRollout({ phase: 'Healthy' });
  });

  it('pauses for a time, and measures before it goes on', async () => {
    const steps = [
      { weight: 20 },
      { pause: { duration: '5s' } },
      { check: true },
    ];
    const more = (check: string) => ({ steps, check: { image: check } });
    await bench.release(service('nginx:1.29', more('check:1')));
    await bench.untilRollout({
      phase: 'Pausing',
      currentStep: 2,
      resumesAt: expect.stringMatching(/Z$/),
    });
    await bench.untilRollout({ phase: 'Healthy', image: 'nginx:1.29' });
    // The check of the next version fails: it goes back by itself.
    await bench.release(service('nginx:1.30', more('check:fail')));
    await bench.untilRollout({ notes: [{ code: 'aborted-spec-new' }] });
    await bench.until(async () =>
      expect(await images()).toEqual(all('nginx:1.29')),
    );
    // Its reason is still there when all is over.
    await bench.untilQuiet(PATH);
    await bench.untilRollout({
      phase: 'Degraded',
      analysis: [
        {
          phase: 'Failed',
          message: expect.stringContaining('smoke-test'),
        },
      ],
      notes: [{ code: 'aborted-spec-new' }],
    });
  });

  it('leaves an analysis when it is approved before that is done', async () => {
    const steps = [{ weight: 20 }, { check: true }, { pause: {} }];
    // A job whose image cannot be pulled goes on for ever.
    await bench.release(
      service('nginx:1.31', { steps, check: { image: 'check:missing' } }),
    );
    await bench.untilRollout({
      phase: 'Progressing',
      currentStep: 2,
      steps: [{}, { action: 'analysis', detail: 'web' }, {}],
      analysis: [{ phase: 'Running' }],
    });
    const { operation } = await bench.offered('approve-rollout-step');
    expect(operation.consequences.map(({ code }) => code)).toContain(
      'skips-analysis',
    );
    await operate('approve-rollout-step');
    await bench.untilRollout({ phase: 'Waiting', currentStep: 3 });
    await operate('approve-rollout-step');
    await bench.untilRollout({ phase: 'Healthy', image: 'nginx:1.31' });
  });

  it('switches a blue-green release over when it is approved', async () => {
    const blueGreen = { blueGreen: { keepOld: 1 } };
    await bench.release(service('nginx:1.31', blueGreen));
    await bench.untilRollout({ phase: 'Healthy', strategy: 'blueGreen' });
    await bench.release(service('nginx:1.32', blueGreen));
    await bench.untilRollout({
      phase: 'Waiting',
      traffic: '0%',
      pods: { updated: REPLICAS, old: REPLICAS },
    });
    const { operation } = await bench.offered('approve-rollout-step');
    expect(operation).toMatchObject({
      step: { name: 'switch' },
      consequences: [{ code: 'blue-green-switches' }],
    });
    await operate('approve-rollout-step');
    await bench.untilRollout({ phase: 'Healthy', image: 'nginx:1.32' });
    const { status } = await bench.cluster.admin.getJson<any>(PATH);
    expect(status.blueGreen.activeSelector).toBe(status.currentPodHash);
  });
});
