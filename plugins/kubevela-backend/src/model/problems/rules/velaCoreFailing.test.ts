import { problemsOf } from '../../__testUtils__/problemsOf';
import { containerStatus, DEPLOYED_AT, scene } from '../../__testUtils__/scene';

const velaCore = (status: any) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: {
    name: 'kubevela-vela-core-1',
    namespace: 'vela-system',
    uid: 'vela-core-uid',
    labels: { 'app.kubernetes.io/name': 'vela-core' },
  },
  spec: { containers: [] },
  status: { phase: 'Running', containerStatuses: [status] },
});
const overflow = (finishedAt: string) => ({
  exitCode: 2,
  reason: 'Error',
  message: 'runtime: goroutine stack exceeds 1000000000-byte limit',
  finishedAt,
});
const CRASHING = {
  name: 'kubevela',
  restartCount: 14,
  state: { waiting: { reason: 'CrashLoopBackOff' } },
  lastState: { terminated: overflow('2026-11-22T15:18:00Z') },
};

/** An Application whose workflow vela-core left off twenty minutes ago. */
const executing = (pod: any, rest: object = {}) =>
  scene({
    deploymentStatus: { availableReplicas: 1 },
    ...rest,
    others: [pod],
    application: {
      status: {
        status: 'runningWorkflow',
        workflow: {
          status: 'executing',
          finished: false,
          startTime: DEPLOYED_AT,
          steps: [],
        },
      },
    },
  });

describe('vela-core-failing', () => {
  it('should be told in place of what follows from it', () => {
    expect(problemsOf(executing(velaCore(CRASHING)))).toMatchObject([
      {
        code: 'vela-core-failing',
        severity: 'error',
        sentence:
          'vela-core ends again and again in this cluster (exit code 2, 14 restarts), so the application is not worked on',
        original: 'runtime: goroutine stack exceeds 1000000000-byte limit',
        since: '2026-11-22T15:18:00Z',
      },
    ]);
  });

  it('should leave the first word to a workload that fails by itself', () => {
    const crashing = {
      restartCount: 4,
      state: { waiting: { reason: 'CrashLoopBackOff' } },
      lastState: { terminated: { exitCode: 1, reason: 'Error' } },
    };
    const objects = executing(velaCore(CRASHING), {
      deploymentStatus: {},
      pods: [{ status: containerStatus(crashing) }],
    });
    expect(problemsOf(objects).map(({ code }) => code)).toEqual([
      'crash-loop',
      'vela-core-failing',
    ]);
  });

  it('should be told between two ends too', () => {
    const running = {
      ...CRASHING,
      ready: true,
      state: { running: { startedAt: '2026-11-22T15:19:00Z' } },
    };
    const [problem] = problemsOf(executing(velaCore(running)));
    expect(problem.code).toBe('vela-core-failing');
  });

  it('should take restarts of long ago for settled', () => {
    const settled = {
      ...CRASHING,
      ready: true,
      state: { running: { startedAt: '2026-11-22T10:00:00Z' } },
      lastState: { terminated: overflow('2026-11-22T10:00:00Z') },
    };
    expect(
      problemsOf(executing(velaCore(settled))).map(({ code }) => code),
    ).toEqual(['workflow-stuck']);
  });

  it('should not trouble an application that has all it asked for', () => {
    const delivered = scene({
      deploymentStatus: { availableReplicas: 1 },
      others: [velaCore(CRASHING)],
    });
    expect(problemsOf(delivered)).toEqual([]);
  });
});
