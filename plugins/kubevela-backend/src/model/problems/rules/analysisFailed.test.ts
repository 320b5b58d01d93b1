import { problemsOf } from '../../__testUtils__/problemsOf';
import { scene } from '../../__testUtils__/scene';

const API = 'argoproj.io/v1alpha1';
const AT = '2026-11-22T15:10:00Z';

/** A Rollout of Argo beside `web`, with its status, and runs that it owns. */
function problems(
  status: object,
  runs: Record<string, object>,
  { labels, message }: { labels?: object; message?: string } = {},
) {
  const rollout = {
    apiVersion: API,
    kind: 'Rollout',
    metadata: { name: 'basket', namespace: 'prod', uid: 'r', generation: 2 },
    status: { observedGeneration: '2', ...status },
  };
  return problemsOf(
    scene({
      deploymentStatus: { availableReplicas: 1 },
      managed: [rollout],
      others: Object.entries(runs).map(([name, result]) => ({
        apiVersion: API,
        kind: 'AnalysisRun',
        metadata: {
          name,
          namespace: 'prod',
          uid: name,
          creationTimestamp: AT,
          labels,
          ownerReferences: [
            { apiVersion: API, kind: 'Rollout', name: 'basket', uid: 'r' },
          ],
        },
        status: { message, metricResults: [{ name: `of-${name}`, ...result }] },
      })),
    }),
  ).map(({ code, severity, sentence }) => [code, severity, sentence]);
}

const aborted = {
  phase: 'Degraded',
  abort: true,
  abortedAt: AT,
  message: 'RolloutAborted: Metric "of-now" assessed Failed',
  canary: { currentStepAnalysisRunStatus: { name: 'now', status: 'Failed' } },
};

describe('analysis-failed', () => {
  it('should say what was measured, of the version that was taken back', () => {
    const measurements = [{ value: '0.9' }];
    const bad = { phase: 'Failed', failed: 1, successful: 2, measurements };
    expect(problems(aborted, { now: bad, before: bad })).toEqual([
      [
        'analysis-failed',
        'error',
        'The new version of Rollout basket was taken back because of what was measured: of-now failed (1 of 3, last 0.9)',
      ],
    ]);
  });

  it('should still say so when Argo Rollouts names the run no more', () => {
    const message = 'Metric "of-now" assessed Failed';
    const later = { ...aborted, canary: {}, currentPodHash: 'v2' };
    expect(
      problems(
        later,
        { now: { phase: 'Failed', failed: 1 } },
        {
          labels: {
            'rollout-type': 'Step',
            'rollouts-pod-template-hash': 'v2',
          },
          message,
        },
      ),
    ).toEqual([
      [
        'analysis-failed',
        'error',
        'The new version of Rollout basket was taken back because of what was measured: of-now failed (1 of 1)',
      ],
    ]);
  });

  it('should say that it could not be measured', () => {
    expect(problems(aborted, { now: { phase: 'Error', error: 5 } })).toEqual([
      [
        'analysis-failed',
        'error',
        'The new version of Rollout basket was taken back because of what was measured: of-now could not be measured (5 errors)',
      ],
    ]);
  });

  it('should leave it to others where a person has aborted it', () => {
    expect(
      problems(
        { ...aborted, message: 'RolloutAborted: Rollout is aborted' },
        { now: { phase: 'Successful', successful: 1 } },
      ).map(([code]) => code),
    ).toEqual(['resource-unhealthy']);
  });

  it('should say that a person decides where it was neither good nor bad', () => {
    const standing = {
      phase: 'Paused',
      message: 'InconclusiveAnalysisRun',
      pauseConditions: [{ reason: 'InconclusiveAnalysisRun', startTime: AT }],
      canary: aborted.canary,
    };
    expect(
      problems(standing, { now: { phase: 'Inconclusive', inconclusive: 1 } }),
    ).toEqual([
      [
        'analysis-inconclusive',
        'warning',
        'The rollout of Rollout basket stands: what was measured says neither good nor bad (of-now)',
      ],
    ]);
  });

  it('should say nothing of an analysis that belongs to a version before', () => {
    expect(
      problems(
        { phase: 'Healthy' },
        { before: { phase: 'Failed', failed: 1 } },
      ),
    ).toEqual([]);
  });
});
