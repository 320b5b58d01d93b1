import { problemsOf } from '../../__testUtils__/problemsOf';
import { containerStatus, scene } from '../../__testUtils__/scene';

const creating = (startTime: string, spec?: any) =>
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
        spec,
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

  it('should name what the pod mounts, as one of it may not be there', () => {
    const volumes = [
      { name: 'a', configMap: { name: 'settings' } },
      { name: 'b', secret: { secretName: 'db' } },
      { name: 'token', configMap: { name: 'kube-root-ca.crt' } },
    ];
    const [problem] = problemsOf(creating('2026-11-22T15:10:00Z', { volumes }));
    expect(problem.advice).toBe(
      'Check that ConfigMap settings and Secret db, which it mounts, exist; the events of the pod say what it waits for',
    );
  });

  it('should not be told of a pod that has just begun', () => {
    expect(problemsOf(creating('2026-11-22T15:19:00Z'))).toEqual([]);
  });
});
