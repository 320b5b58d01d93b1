import { velaEngine } from './velaEngine';

/** As the types of KubeVela 1.8 describe it; its controller is not run here. */
function rollout(change: (object: any) => void = () => {}) {
  const object = {
    apiVersion: 'standard.oam.dev/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      targetRevisionName: 'web-v2',
      rolloutPlan: {
        rolloutBatches: [{ replicas: 1 }, { replicas: 4 }],
        batchPartition: 0,
      },
    },
    status: {
      rollingState: 'rollingInBatches',
      batchRollingState: 'batchReady',
      currentBatch: 0,
      rolloutTargetSize: 5,
      upgradedReplicas: 1,
      upgradedReadyReplicas: 1,
    },
  };
  change(object);
  return object;
}
const nothing = {
  cluster: 'dev',
  get: () => undefined,
  dependentsOf: () => [],
};
const read = (change?: (object: any) => void) =>
  velaEngine.read(rollout(change), undefined, nothing);

describe('the legacy Rollout of KubeVela', () => {
  it('should show its batches, and where the next one is released', () => {
    expect(velaEngine.workloadOf(rollout())).toMatchObject({ name: 'web-v2' });
    expect(read()).toMatchObject({
      phase: 'Waiting',
      currentStep: 1,
      steps: [
        { state: 'current', replicas: '1', approval: true },
        { state: 'ahead', replicas: '4', approval: true },
      ],
      pods: { wanted: 5, updated: 1, updatedReady: 1 },
      notes: [{ code: 'vela-partition' }],
    });
  });

  it.each([
    ['rolloutSucceed', 'Healthy'],
    ['rolloutFailed', 'Degraded'],
    ['finalising', 'Finishing'],
    ['verifyingSpec', 'Progressing'],
    [undefined, 'Unknown'],
  ])('should map %s to %s', (state, expected) => {
    expect(
      read(({ status }) => {
        status.rollingState = state;
      }).phase,
    ).toBe(expected);
  });

  it('should only be held and let go: what else is decided, the Application says', () => {
    expect(Object.keys(velaEngine.operations!)).toEqual([
      'resume-rollout',
      'pause-rollout',
    ]);
    const held = rollout(({ spec }) => {
      spec.rolloutPlan.paused = true;
    });
    const { 'resume-rollout': resume, 'pause-rollout': pause } =
      velaEngine.operations!;
    const on = (object: object) => ({ cluster: 'dev', object });
    expect(velaEngine.read(held, undefined, nothing).phase).toBe('Paused');
    expect(pause!.refuse(on(rollout()), {})).toBeUndefined();
    expect(pause!.refuse(on(held), {})?.code).toBe('rollout-paused');
    expect(resume!.refuse(on(held), {})).toBeUndefined();
    expect(resume!.write(on(held), {}, 0)).toEqual({
      patch: { spec: { rolloutPlan: { paused: false } } },
    });
  });
});
