import { problemsOf } from '../../__testUtils__/problemsOf';
import { containerStatus, scene } from '../../__testUtils__/scene';

const creating = (startTime: string) =>
  scene({
    pods: [
      {
        status: {
          ...containerStatus(
            { state: { waiting: { reason: 'ContainerCreating' } } },
            'Pending',
          ),
          startTime,
        },
      },
    ],
  });

describe('pod-starting', () => {
  it('should send people to the events when it takes minutes', () => {
    const [problem] = problemsOf(creating('2026-11-22T15:10:00Z'));
    expect(problem).toMatchObject({
      code: 'pod-starting',
      sentence: 'web has been starting for more than two minutes',
    });
  });

  it('should not be told of a pod that has just begun', () => {
    expect(problemsOf(creating('2026-11-22T15:19:00Z'))).toEqual([]);
  });
});
