import { problemsOf } from '../../__testUtils__/problemsOf';
import { scene } from '../../__testUtils__/scene';

const gated = (lastTransitionTime: string) =>
  scene({
    pods: [
      {
        status: {
          phase: 'Running',
          conditions: [
            { type: 'ContainersReady', status: 'True' },
            {
              type: 'Ready',
              status: 'False',
              reason: 'ReadinessGatesNotReady',
              message:
                'corresponding condition of pod readiness gate "target-health.example/web" does not exist.',
              lastTransitionTime,
            },
          ],
          containerStatuses: [
            { name: 'web', ready: true, restartCount: 0, state: {} },
          ],
        },
      },
    ],
  });

describe('readiness-gate', () => {
  it('should name the gate that says no', () => {
    expect(problemsOf(gated('2026-11-22T15:10:00Z'))).toMatchObject([
      {
        code: 'readiness-gate',
        sentence:
          'web runs but does not count as ready: corresponding condition of pod readiness gate "target-health.example/web" does not exist',
      },
    ]);
  });

  it('should leave the load balancer its time', () => {
    expect(problemsOf(gated('2026-11-22T15:19:30Z'))).toEqual([]);
  });
});
