import type { KubernetesObject } from '../../watch/types';
import type { FlaggerGates } from './FlaggerGates';
import { createFlaggerEngine } from './flaggerEngine';

const PORTAL = 'https://portal.example/api/kubevela/gates/flagger/dev';
const hook = (type: string, url = `${PORTAL}/${type}`) => ({
  name: `ask-${type}`,
  type,
  url,
});

function canary(change: (canary: any) => void = () => {}): KubernetesObject {
  const object = {
    apiVersion: 'flagger.app/v1beta1',
    kind: 'Canary',
    metadata: { name: 'web', namespace: 'shop', uid: 'u1', generation: 1 },
    spec: {
      targetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
      analysis: {
        interval: '30s',
        threshold: 3,
        iterations: 4,
        webhooks: [
          hook('confirm-rollout'),
          hook('confirm-promotion'),
          hook('rollback'),
        ],
      },
    },
    status: {
      phase: 'Waiting',
      iterations: 0,
      failedChecks: 0,
      lastAppliedSpec: 'v1',
      lastTransitionTime: '2026-11-28T10:00:00Z',
      conditions: [
        {
          type: 'Promoted',
          status: 'Unknown',
          message: 'Waiting for approval.',
          lastTransitionTime: '2026-11-28T10:00:00Z',
        },
      ],
    },
  };
  change(object);
  return object;
}

const workload = {
  spec: { replicas: 0, template: { spec: { containers: [] } } },
  status: { replicas: 0 },
};
const surroundings = {
  cluster: 'dev',
  get: ({ name }: { name: string }) =>
    name === 'web-primary'
      ? { spec: { replicas: 2 }, status: { replicas: 2, readyReplicas: 2 } }
      : undefined,
  dependentsOf: () => [],
};
/** Gates of which those with these names are open. */
const gatesWith = (...open: string[]) =>
  ({
    openedBy: (_cluster: string, _canary: unknown, name: string) =>
      open.includes(name) ? { who: 'user:default/dana', at: '' } : undefined,
    open: jest.fn(async () => {}),
  } as unknown as FlaggerGates);

const read = (change?: (canary: any) => void, gates = gatesWith()) =>
  createFlaggerEngine(gates).read(canary(change), workload, surroundings);
const inPhase =
  (phase: string, more: object = {}) =>
  ({ status }: any) =>
    Object.assign(status, { phase, ...more });
const target = (change?: (canary: any) => void) => ({
  cluster: 'dev',
  object: canary(change),
  workload,
});
const operation = (name: string, gates?: FlaggerGates) =>
  (createFlaggerEngine(gates).operations as any)[name];

describe('the engine of Flagger', () => {
  it('should say that it waits before anything runs, and for whom', () => {
    expect(read()).toEqual({
      phase: 'Waiting',
      message: 'Waiting for approval.',
      strategy: 'blueGreen',
      currentStep: 1,
      steps: [
        { state: 'current', action: 'confirm-rollout', approval: true },
        { state: 'ahead', action: 'checks' },
        { state: 'ahead', action: 'confirm-promotion', approval: true },
        { state: 'ahead', action: 'promotion', replicas: '100%' },
      ],
      since: '2026-11-28T10:00:00Z',
      pods: { wanted: 2, updated: 0, updatedReady: 0, old: 2, oldReady: 2 },
      checks: { round: 0, rounds: 4, failed: 0, allowed: 3 },
    });
    const elsewhere = read(({ spec }) => {
      spec.analysis.webhooks[0].url = 'http://loadtester/gate/check';
    });
    expect(elsewhere.notes).toMatchObject([
      {
        code: 'flagger-asks-elsewhere',
        params: { names: 'ask-confirm-rollout' },
      },
    ]);
    expect(read(undefined, gatesWith('confirm-rollout')).notes).toMatchObject([
      { code: 'flagger-approved', params: { who: 'user:default/dana' } },
    ]);
  });

  it('should follow the weights of a canary', () => {
    const weighted = read(({ spec, status }) => {
      spec.analysis = { stepWeight: 20, maxWeight: 50 };
      Object.assign(status, { phase: 'Progressing', canaryWeight: 40 });
    });
    expect(weighted).toMatchObject({
      phase: 'Progressing',
      strategy: 'canary',
      currentStep: 2,
      traffic: '40%',
      steps: [
        { state: 'done', traffic: '20%' },
        { state: 'current', traffic: '40%' },
        { state: 'ahead', traffic: '50%' },
        { state: 'ahead', action: 'promotion' },
      ],
    });
    const many = read(({ spec, status }) => {
      spec.analysis = { stepWeight: 1, maxWeight: 100 };
      Object.assign(status, { phase: 'Progressing', canaryWeight: 40 });
    });
    expect(many.steps).toHaveLength(2);
    expect(
      read(({ spec, status }) => {
        spec.analysis = { stepWeights: [1, 10] };
        status.phase = 'Succeeded';
      }).steps.map(({ state, traffic }) => [state, traffic]),
    ).toEqual([
      ['done', '1%'],
      ['done', '10%'],
      ['done', undefined],
    ]);
  });

  it.each([
    ['Initializing', 'Progressing'],
    ['Initialized', 'Healthy'],
    ['Progressing', 'Progressing'],
    ['WaitingPromotion', 'Waiting'],
    ['Promoting', 'Finishing'],
    ['Finalising', 'Finishing'],
    ['Succeeded', 'Healthy'],
    ['Failed', 'Degraded'],
    ['Terminated', 'Disabled'],
    ['SomethingNew', 'Unknown'],
  ])('should map the phase %s to %s', (phase, expected) => {
    expect(read(inPhase(phase)).phase).toBe(expected);
  });

  it('should say what a failed one leaves behind, and when it is held', () => {
    expect(read(inPhase('Failed')).notes).toMatchObject([
      { code: 'flagger-failed' },
    ]);
    // Flagger does not look again at what it has promoted already.
    expect(read(inPhase('Failed', { lastPromotedSpec: 'v1' }))).toMatchObject({
      phase: 'Healthy',
      notes: [{ code: 'flagger-restored' }],
    });
    const suspend = ({ spec }: any) => {
      spec.suspend = true;
    };
    expect(read(suspend).phase).toBe('Paused');
    expect(
      read(object => {
        suspend(object);
        object.status.phase = 'Succeeded';
      }).phase,
    ).toBe('Disabled');
  });
});

describe('operations on a Canary', () => {
  const approve = operation('approve-rollout-step', gatesWith());
  const [step] = approve.choices(target());

  it('should open the gate that it stands before, for who looked at it', async () => {
    expect(step).toEqual({
      id: expect.stringMatching(/^confirm-rollout\//),
      name: 'start',
    });
    expect(approve.refuse(target(), { step: step.id })).toBeUndefined();
    const gates = gatesWith();
    const on = target();
    await operation('approve-rollout-step', gates)
      .write(on, { step: step.id, user: 'user:default/dana' }, 0)
      .act();
    expect(gates.open).toHaveBeenCalledWith(
      'dev',
      on.object,
      'confirm-rollout',
      step.id,
      'user:default/dana',
    );
  });

  it.each([
    ['nothing waits', inPhase('Progressing'), 'step-under-way'],
    ['nothing is rolled out', inPhase('Succeeded'), 'not-rolling'],
    [
      'it is held',
      ({ spec }: any) => {
        spec.suspend = true;
      },
      'promote-held',
    ],
    [
      'it asks about another cluster',
      ({ spec }: any) => {
        spec.analysis.webhooks[0].url = PORTAL.replace('dev', 'prod');
      },
      'gate-elsewhere',
    ],
    [
      'its address is none',
      ({ spec }: any) => {
        spec.analysis.webhooks[0].url = 'nonsense';
      },
      'gate-elsewhere',
    ],
    [
      'another run waits by now',
      ({ status }: any) => {
        status.conditions[0].lastTransitionTime = '2026-11-28T11:00:00Z';
      },
      'rollout-went-on',
    ],
  ])('should not be approved when %s', (_, change, code) => {
    expect(approve.refuse(target(change), { step: step.id })?.code).toBe(code);
  });

  it('should not be approved twice, nor where the portal answers no gates', () => {
    expect(
      operation('approve-rollout-step', gatesWith('confirm-rollout')).refuse(
        target(),
        { step: step.id },
      )?.code,
    ).toBe('gate-open');
    expect(operation('approve-rollout-step').refuse(target(), {})?.code).toBe(
      'gate-elsewhere',
    );
  });

  it('should be aborted only while pods of the new version run, and through its webhook', () => {
    const abort = operation('abort-rollout', gatesWith());
    expect(abort.refuse(target(inPhase('Progressing')), {})).toBeUndefined();
    expect(abort.refuse(target(), {})?.code).toBe('nothing-out-yet');
    expect(abort.refuse(target(inPhase('Promoting')), {})?.code).toBe(
      'not-rolling',
    );
    const without = target(object => {
      object.status.phase = 'Progressing';
      object.spec.analysis.webhooks.pop();
    });
    expect(abort.refuse(without, {})?.code).toBe('no-rollback-gate');
    expect(
      operation('abort-rollout', gatesWith('rollback')).refuse(
        target(inPhase('Progressing')),
        {},
      )?.code,
    ).toBe('abort-open');
  });

  it('should wait before each increase of traffic, for the share that comes next', () => {
    const weighted =
      (canaryWeight: number, more = hook('confirm-traffic-increase')) =>
      ({ spec, status }: any) => {
        spec.analysis = { stepWeights: [20, 60], webhooks: [more] };
        Object.assign(status, { phase: 'Progressing', canaryWeight });
      };
    expect(read(weighted(20))).toMatchObject({
      phase: 'Waiting',
      traffic: '20%',
      currentStep: 1,
      steps: [
        { traffic: '20%', approval: true },
        { traffic: '60%', approval: true },
        { action: 'promotion' },
      ],
    });
    const approveTraffic = operation('approve-rollout-step', gatesWith());
    const [choice] = approveTraffic.choices(target(weighted(20)));
    expect(choice).toEqual({
      id: expect.stringMatching(/^confirm-traffic-increase\//),
      name: 'traffic',
    });
    expect(approveTraffic.choices(target(weighted(0)))[0].id).not.toBe(
      choice.id,
    );
    expect(approveTraffic.consequences(target(weighted(20)))[0]).toMatchObject({
      code: 'flagger-more-traffic',
      params: { traffic: '60%' },
    });
    // Flagger takes less than ten seconds for ten.
    for (const [interval, text] of [
      ['5s', 'It asks every 10s.'],
      ['2m', 'It asks every 2m.'],
      [undefined, 'It asks every 1m.'],
    ]) {
      const asking = target(more => {
        weighted(20)(more);
        more.spec.analysis.interval = interval;
      });
      expect(approveTraffic.consequences(asking)[1]).toMatchObject({
        sentence: text,
      });
    }
    // At the last share it asks once more, before the promotion.
    expect(read(weighted(60)).phase).toBe('Waiting');
    expect(approveTraffic.consequences(target(weighted(60)))[0].code).toBe(
      'flagger-promotes',
    );
    // It is answered: Flagger goes on by itself.
    const open = gatesWith('confirm-traffic-increase');
    expect(read(weighted(20), open)).toMatchObject({
      phase: 'Progressing',
      notes: [{ code: 'flagger-approved' }],
    });
    const elsewhere = weighted(
      20,
      hook('confirm-traffic-increase', 'http://x'),
    );
    expect(read(elsewhere).notes).toMatchObject([
      { code: 'flagger-asks-elsewhere' },
    ]);
  });

  it('should be held and let go by its spec', () => {
    expect(operation('pause-rollout').write()).toEqual({
      patch: { spec: { suspend: true } },
    });
    expect(operation('resume-rollout').write()).toEqual({
      patch: { spec: { suspend: false } },
    });
    expect(
      operation('pause-rollout').refuse(target(inPhase('Succeeded')))?.code,
    ).toBe('not-rolling');
  });
});
