import { loadFixture, parseObjects } from '../../model/__testUtils__/fixtures';
import { kruiseEngine } from './kruiseEngine';

const nothingElse = {
  cluster: 'dev',
  get: () => undefined,
  dependentsOf: () => [],
};

function read(name: string, change?: (rollout: any) => void) {
  const objects = loadFixture(`1.11.0/rollouts/${name}.yaml`).map(object =>
    structuredClone(object),
  );
  const rollout = objects.find(({ kind }) => kind === 'Rollout')!;
  change?.(rollout);
  return kruiseEngine.read(
    rollout,
    objects.find(({ kind }) => kind === 'Deployment'),
    nothingElse,
  );
}

const statesOf = ({ steps }: ReturnType<typeof read>) =>
  steps.map(({ state }) => state);

describe('kruiseEngine', () => {
  it('should say what waits for whom, and how many pods are new', () => {
    expect(read('paused-step1')).toEqual({
      phase: 'Waiting',
      message:
        'Rollout is in step(1/3), and you need manually confirm to enter the next step',
      strategy: 'canary',
      currentStep: 1,
      steps: [
        { state: 'current', replicas: '20%', approval: true },
        { state: 'ahead', replicas: '60%', approval: true },
        { state: 'ahead', replicas: '100%', approval: false },
      ],
      since: '2026-11-22T15:45:18Z',
      pods: { wanted: 5, updated: 1, updatedReady: 1, old: 4 },
    });
  });

  it('should say when a timed pause ends, unless the rollout is held', () => {
    const timed = (rollout: any) => {
      rollout.spec.strategy.canary.steps[0].pause = { duration: 90 };
    };
    expect(read('paused-step1', timed)).toMatchObject({
      phase: 'Pausing',
      resumesAt: '2026-11-22T15:46:48.000Z',
      steps: [{ pauseSeconds: 90, approval: false }, {}, {}],
    });
    const held = read('spec-paused', timed);
    expect(held.phase).toBe('Paused');
    expect(held.resumesAt).toBeUndefined();
  });

  it('should not take the step of a finished, ending or withdrawn rollout for the present one', () => {
    const completed = read('completed');
    expect(completed.phase).toBe('Healthy');
    expect(completed.currentStep).toBeUndefined();
    expect(completed.pods).toBeUndefined();
    expect(statesOf(completed)).toEqual(['done', 'done', 'done']);

    const ending = read('last-step');
    expect(ending.phase).toBe('Finishing');
    expect(statesOf(ending)).toEqual(['done', 'done', 'done']);

    const withdrawn = read('rollback-mid-canary-kr-back');
    expect(withdrawn.phase).toBe('RollingBack');
    expect(statesOf(withdrawn)).toEqual(['ahead', 'ahead', 'ahead']);
  });

  it('should not take the step of the release before for one that waits, while the next begins', () => {
    const begins = read('paused-step1', ({ status }) => {
      const progressing = status.conditions.find(
        ({ type }: { type: string }) => type === 'Progressing',
      );
      progressing.reason = 'Initializing';
    });
    expect(begins.phase).toBe('Progressing');
  });

  it('should say of a release that was withdrawn before it began that nothing new goes out', () => {
    const withdrawn = read('withdrawn-unbegun');
    expect(withdrawn).toMatchObject({
      phase: 'Waiting',
      currentStep: 1,
      pods: { wanted: 5, updated: 5, old: 0 },
      notes: [{ code: 'nothing-new' }],
    });
    expect(read('paused-step1').notes).toBeUndefined();
  });

  it('should show the steps of a release that follows a withdrawn one', () => {
    const next = read('paused-step1', ({ status }) => {
      status.conditions.push({ type: 'Succeeded', status: 'False' });
    });
    expect(statesOf(next)).toEqual(['current', 'ahead', 'ahead']);
  });

  it('should read v1alpha1, which names the workload elsewhere and gives weights', () => {
    const [old] = parseObjects(`
apiVersion: rollouts.kruise.io/v1alpha1
kind: Rollout
metadata: { name: web, namespace: shop }
spec:
  objectRef:
    workloadRef: { apiVersion: apps/v1, kind: Deployment, name: web }
  strategy:
    canary:
      steps:
        - { weight: 10, replicas: 1, pause: {} }
        - { weight: 50, pause: { duration: 60 } }
        - { weight: 100 }
status:
  phase: Progressing
  canaryStatus:
    currentStepIndex: 2
    currentStepState: StepUpgrade
    canaryReplicas: 2
    canaryReadyReplicas: 1
`);
    expect(kruiseEngine.workloadOf(old)).toEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      name: 'web',
    });
    expect(kruiseEngine.read(old, undefined, nothingElse)).toMatchObject({
      phase: 'Progressing',
      currentStep: 2,
      steps: [
        { state: 'done', replicas: '1', traffic: '10%', approval: true },
        { state: 'current', replicas: '50%', traffic: '50%', pauseSeconds: 60 },
        { state: 'ahead', replicas: '100%', approval: false },
      ],
      pods: { wanted: undefined, updated: 2, updatedReady: 1 },
    });
  });

  it('should read the status of a blue-green release', () => {
    const blueGreen = read('paused-step1', ({ spec, status }) => {
      spec.strategy = { blueGreen: spec.strategy.canary };
      const { canaryReplicas, canaryReadyReplicas, ...rest } =
        status.canaryStatus;
      status.blueGreenStatus = {
        ...rest,
        updatedReplicas: 5,
        updatedReadyReplicas: 4,
      };
      delete status.canaryStatus;
    });
    expect(blueGreen).toMatchObject({
      phase: 'Waiting',
      strategy: 'blueGreen',
      currentStep: 1,
      pods: { updated: 5, updatedReady: 4 },
    });
  });

  it.each([
    ['Disabled', 'Disabled'],
    ['Disabling', 'Finishing'],
    ['Terminating', 'Finishing'],
    ['Initial', 'Unknown'],
    [undefined, 'Unknown'],
  ])('should map the phase %s to %s', (phase, expected) => {
    const reading = read('completed', ({ status }) => {
      status.phase = phase;
    });
    expect(reading.phase).toBe(expected);
  });
});
