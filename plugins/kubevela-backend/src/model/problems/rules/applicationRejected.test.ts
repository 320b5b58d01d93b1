import { problemsOf } from '../../__testUtils__/problemsOf';
import { scene } from '../../__testUtils__/scene';

const rejected = (status: string) =>
  problemsOf(
    scene({
      deploymentStatus: { availableReplicas: 1 },
      application: {
        status: {
          status,
          workflow: undefined,
          conditions: [
            {
              type: 'Parsed',
              status: 'False',
              reason: 'ReconcileError',
              message: 'failed to parseComponents: something new',
              lastTransitionTime: '2026-11-22T15:00:00Z',
            },
          ],
        },
      },
    }),
  );

describe('application-rejected', () => {
  it('should give a reason that no other rule knows', () => {
    expect(rejected('rendering')).toMatchObject([
      {
        code: 'application-rejected',
        sentence: 'vela-core cannot process the application: something new',
        since: '2026-11-22T15:00:00Z',
      },
    ]);
  });

  it('should not be told from a condition that a later phase has outlived', () => {
    expect(rejected('runningWorkflow')).toEqual([]);
  });
});
