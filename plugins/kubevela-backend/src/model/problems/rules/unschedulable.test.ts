import { problemsOf } from '../../__testUtils__/problemsOf';
import { scene } from '../../__testUtils__/scene';

const unscheduled = (message: string, lastTransitionTime: string) =>
  scene({
    replicas: 2,
    pods: [
      {
        status: {
          phase: 'Pending',
          conditions: [
            {
              type: 'PodScheduled',
              status: 'False',
              reason: 'Unschedulable',
              lastTransitionTime,
              message,
            },
          ],
        },
      },
    ],
  });
const MESSAGE =
  '0/3 nodes are available: 3 Insufficient cpu. preemption: 0/3 nodes are available: 3 No preemption victims found.';

describe('unschedulable', () => {
  it('should give the reason without what the scheduler tried', () => {
    const problems = problemsOf(unscheduled(MESSAGE, '2026-11-22T15:00:00Z'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'unschedulable',
      sentence:
        'No node can take web (1 of 2 pods): 0/3 nodes are available: 3 Insufficient cpu',
      advice: 'Lower its requests, or add nodes',
      original: MESSAGE,
      since: '2026-11-22T15:00:00Z',
    });
  });

  it('should give the scheduler a moment', () => {
    expect(problemsOf(unscheduled(MESSAGE, '2026-11-22T15:19:50Z'))).toEqual(
      [],
    );
  });
});
