import type { KubernetesObject } from '../../watch/types';
import { argoEngine } from './argoEngine';

const HOUR = '2026-11-28T10:00:00Z';

/** A Rollout as the controller leaves it at a pause in its second step. */
function rollout(change: (object: any) => void = () => {}): KubernetesObject {
  const object = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'web', namespace: 'shop', generation: 2 },
    spec: {
      replicas: 5,
      strategy: {
        canary: {
          steps: [
            { setWeight: 20 },
            { pause: {} },
            { setWeight: 60 },
            { pause: { duration: '90s' } },
            { analysis: { templates: [{ templateName: 'smoke' }] } },
            { setCanaryScale: { replicas: 3 } },
            { setHeaderRoute: { name: 'beta' } },
          ],
        },
      },
      template: { spec: { containers: [{ image: 'web:2' }] } },
    },
    status: {
      phase: 'Paused',
      message: 'CanaryPauseStep',
      observedGeneration: '2',
      currentPodHash: 'new',
      stableRS: 'old',
      currentStepIndex: 1,
      controllerPause: true,
      pauseConditions: [{ reason: 'CanaryPauseStep', startTime: HOUR }],
      replicas: 5,
      updatedReplicas: 1,
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
const read = (change?: (object: any) => void, surroundings = nothing) =>
  argoEngine.read(rollout(change), undefined, surroundings);

const target = (change?: (object: any) => void) => ({
  cluster: 'dev',
  object: rollout(change),
});
const operations = argoEngine.operations!;
const codes = (notes: Array<{ code: string } | undefined>) =>
  notes.flatMap(each => (each ? [each.code] : []));

describe('argoEngine', () => {
  it('should show the steps under their own numbers, with pods old and new', () => {
    const ready: Record<string, number> = { 'web-new': 1, 'web-old': 4 };
    const seen = {
      ...nothing,
      get: ({ name }: { name: string }) => ({
        status: { readyReplicas: ready[name] },
      }),
    };
    expect(read(undefined, seen as never)).toEqual({
      phase: 'Waiting',
      message: 'CanaryPauseStep',
      strategy: 'canary',
      currentStep: 2,
      steps: [
        { state: 'done', replicas: '20%' },
        { state: 'current', approval: true },
        { state: 'ahead', replicas: '60%' },
        { state: 'ahead', pauseSeconds: 90 },
        { state: 'ahead', action: 'analysis', detail: 'smoke' },
        { state: 'ahead', replicas: '3' },
        { state: 'ahead', action: 'setHeaderRoute', detail: 'beta' },
      ],
      since: HOUR,
      pods: { wanted: 5, updated: 1, updatedReady: 1, old: 4, oldReady: 4 },
    });
  });

  it('should say when a timed pause ends, unless a person holds it', () => {
    const timed = ({ status }: any) => {
      status.currentStepIndex = 3;
    };
    expect(read(timed)).toMatchObject({
      phase: 'Pausing',
      resumesAt: '2026-11-28T10:01:30.000Z',
    });
    const held = read(object => {
      timed(object);
      object.spec.paused = true;
    });
    expect(held.phase).toBe('Paused');
    expect(held.resumesAt).toBeUndefined();
  });

  it('should not take the status of an older generation, or one that is just let go, for the present one', () => {
    expect(
      read(({ metadata }) => {
        metadata.generation = 3;
      }).phase,
    ).toBe('Progressing');
    const released = ({ status }: any) => {
      status.pauseConditions = [];
    };
    expect(read(released)).toMatchObject({
      phase: 'Progressing',
      notes: [{ code: 'argo-behind' }],
    });
    expect(
      operations['approve-rollout-step']!.refuse(target(released), {})?.code,
    ).toBe('rollout-unsettled');
  });

  it('should give weights as traffic where a router shares it', () => {
    const routed = read(({ spec, status }) => {
      spec.strategy.canary.trafficRouting = { nginx: {} };
      status.canary = { weights: { canary: { weight: 20 } } };
    });
    expect(routed.traffic).toBe('20%');
    expect(routed.steps[0]).toEqual({ state: 'done', traffic: '20%' });
  });

  it.each([
    ['at rest', 'Healthy', 7, 'Healthy', 'done'],
    ['after a failure', 'Degraded', 0, 'Degraded', 'done'],
  ])('should show it %s', (_, phase, index, expected, state) => {
    const rest = read(({ status }) => {
      status.phase = phase;
      status.currentStepIndex = index;
      status.currentPodHash = 'old';
      status.pauseConditions = [];
      status.controllerPause = false;
    });
    expect(rest).toMatchObject({ phase: expected, currentStep: undefined });
    expect(rest.pods).toBeUndefined();
    expect(rest.steps.every(step => step.state === state)).toBe(true);
  });

  it('should say that an abort leaves what is asked for, and offer to retry', () => {
    const aborted = ({ status }: any) => {
      Object.assign(status, {
        phase: 'Degraded',
        abort: true,
        abortedAt: HOUR,
        pauseConditions: [],
        controllerPause: false,
      });
      // It leaves out what is none.
      delete status.updatedReplicas;
    };
    expect(read(aborted)).toMatchObject({
      phase: 'Degraded',
      currentStep: undefined,
      pods: { updated: 0, old: 5 },
      notes: [{ code: 'aborted-spec-new' }],
    });
    expect(
      operations['retry-rollout']!.refuse(target(aborted), {}),
    ).toBeUndefined();
    for (const name of [
      'approve-rollout-step',
      'promote-rollout',
      'abort-rollout',
    ] as const) {
      expect(operations[name]!.refuse(target(aborted), {})?.code).toBe(
        'rollout-aborted',
      );
    }
    expect(
      codes(operations['abort-rollout']!.consequences(target(), {})),
    ).toEqual(['abort-goes-back', 'abort-spec-stays']);
  });

  it('should show what is measured', () => {
    const runs: any = {
      'web-new-2-1': {
        status: {
          metricResults: [
            {
              name: 'errors',
              phase: 'Running',
              successful: 2,
              failed: 1,
              measurements: [{ value: '[0.1]' }, { value: '[0.2]' }],
            },
          ],
        },
      },
    };
    const { analysis } = read(
      ({ status }) => {
        status.canary = {
          currentStepAnalysisRunStatus: {
            name: 'web-new-2-1',
            status: 'Running',
          },
          currentBackgroundAnalysisRunStatus: { name: 'web-bg', status: '?' },
        };
      },
      { ...nothing, get: ({ name }: any) => runs[name] } as never,
    );
    expect(analysis).toEqual([
      expect.objectContaining({
        name: 'web-new-2-1',
        phase: 'Running',
        resource: expect.objectContaining({ kind: 'AnalysisRun' }),
        role: 'step',
        metrics: [
          expect.objectContaining({
            name: 'errors',
            phase: 'Running',
            value: '[0.2]',
            measured: 3,
            successful: 2,
            failed: 1,
          }),
        ],
      }),
      expect.objectContaining({ name: 'web-bg', phase: 'Unknown' }),
    ]);
  });

  it('should keep showing the run that a version was taken back for', () => {
    const message = 'Metric "errors" assessed Failed';
    const run = {
      kind: 'AnalysisRun',
      metadata: {
        name: 'web-new-2-1',
        creationTimestamp: HOUR,
        labels: { 'rollout-type': 'Step', 'rollouts-pod-template-hash': 'new' },
      },
      status: { phase: 'Failed', message },
    };
    const { analysis } = read(
      ({ status }) => {
        // From 1.10 on without `canary.currentStepAnalysisRunStatus`.
        status.abort = true;
        status.message = `RolloutAborted: Rollout aborted update to revision 2: Step-based analysis phase error/failed: ${message}`;
      },
      { ...nothing, get: () => run, dependentsOf: () => [run] } as never,
    );
    expect(analysis).toMatchObject([
      { name: 'web-new-2-1', role: 'step', phase: 'Failed', message },
    ]);
  });
});

describe('operations on a Rollout of Argo', () => {
  const approve = operations['approve-rollout-step']!;
  const [{ id }] = approve.choices!(target());

  it('should approve the pause of this version only, and say what comes next', () => {
    expect(id).toBe('new/2');
    expect(codes(approve.consequences(target(), { step: id }))).toEqual([
      'rollout-next',
    ]);
    expect(approve.write(target(), { step: id }, 0)).toEqual({
      subresource: 'status',
      patch: { status: { pauseConditions: null } },
    });
    const next = target(({ status }) => {
      status.currentPodHash = 'newer';
    });
    expect(approve.refuse(next, { step: id })?.code).toBe('rollout-went-on');
  });

  it('should say that it waits for a person where what is measured is neither good nor bad', () => {
    const undecided = read(({ status }) => {
      status.pauseConditions = [{ reason: 'InconclusiveAnalysisRun' }];
    });
    expect(undecided).toMatchObject({
      phase: 'Waiting',
      notes: [{ code: 'analysis-inconclusive' }],
    });
    expect(read().notes).toBeUndefined();
  });

  it('should leave an analysis, and overrule one that says neither', () => {
    const measuring = target(({ status }) => {
      Object.assign(status, {
        phase: 'Progressing',
        currentStepIndex: 4,
        pauseConditions: [],
        controllerPause: false,
      });
    });
    expect(codes(approve.consequences(measuring, {}))).toEqual([
      'rollout-next',
      'skips-analysis',
    ]);
    expect(approve.write(measuring, { step: 'new/5' }, 0)).toEqual({
      subresource: 'status',
      patch: { status: { pauseConditions: null, currentStepIndex: 5 } },
    });
    const undecided = target(({ status }) => {
      status.currentStepIndex = 4;
      status.pauseConditions = [{ reason: 'InconclusiveAnalysisRun' }];
    });
    expect(codes(approve.consequences(undecided, {}))).toContain(
      'overrules-analysis',
    );
    expect(approve.write(undecided, { step: 'new/5' }, 0)).toMatchObject({
      patch: { status: { controllerPause: false, currentStepIndex: 5 } },
    });
  });

  it('should not approve a step whose pods are still being replaced', () => {
    const scaling = target(({ status }) => {
      Object.assign(status, {
        phase: 'Progressing',
        currentStepIndex: 2,
        pauseConditions: [],
        controllerPause: false,
      });
    });
    expect(approve.refuse(scaling, {})?.code).toBe('step-under-way');
  });

  it('should want a held rollout resumed first', () => {
    const held = target(({ spec }) => {
      spec.paused = true;
    });
    expect(approve.refuse(held, {})?.code).toBe('promote-held');
    expect(operations['promote-rollout']!.refuse(held, {})?.code).toBe(
      'promote-held',
    );
    expect(operations['abort-rollout']!.refuse(held, {})?.code).toBe(
      'abort-held',
    );
    expect(operations['pause-rollout']!.refuse(held, {})?.code).toBe(
      'rollout-paused',
    );
    const resume = operations['resume-rollout']!;
    expect(codes(resume.consequences(held, {}))).toEqual([
      'approval-still-wanted',
    ]);
    expect(resume.write(held, {}, 0)).toEqual({
      patch: { spec: { paused: false } },
    });
  });

  it('should switch a blue-green release', () => {
    const blueGreen = target(({ spec, status }) => {
      spec.strategy = { blueGreen: { activeService: 'web' } };
      delete status.currentStepIndex;
      status.pauseConditions = [{ reason: 'BlueGreenPause', startTime: HOUR }];
      status.blueGreen = { activeSelector: 'old' };
    });
    expect(argoEngine.read(blueGreen.object, undefined, nothing)).toMatchObject(
      { phase: 'Waiting', strategy: 'blueGreen', traffic: '0%', steps: [] },
    );
    expect(approve.choices!(blueGreen)).toEqual([
      { id: 'new/switch', name: 'switch' },
    ]);
    expect(codes(approve.consequences(blueGreen, {}))).toEqual([
      'blue-green-switches',
    ]);
  });

  it('should restart by a time in whole seconds, once', () => {
    const restart = operations['restart-rollout']!;
    expect(restart.write(target(), {}, Date.parse(HOUR) + 123)).toEqual({
      patch: { spec: { restartAt: HOUR } },
    });
    const running = target(({ spec }) => {
      spec.restartAt = HOUR;
    });
    expect(restart.refuse(running, {})?.code).toBe('restart-runs');
  });
});
