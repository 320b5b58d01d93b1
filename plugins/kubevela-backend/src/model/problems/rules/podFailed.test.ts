import { problemsOf } from '../../__testUtils__/problemsOf';
import { scene } from '../../__testUtils__/scene';

const evicted = {
  status: {
    phase: 'Failed',
    reason: 'Evicted',
    message: 'The node was low on resource: memory.',
  },
};

describe('pod-failed', () => {
  it('should give the reason while the workload is short of pods', () => {
    const [problem] = problemsOf(scene({ replicas: 2, pods: [evicted] }));
    expect(problem).toMatchObject({
      code: 'pod-failed',
      severity: 'warning',
      sentence:
        'web: pod ended with Evicted (1 of 2 pods): The node was low on resource: memory',
    });
  });

  it('should not be told once the workload has replaced the pod', () => {
    const problems = problemsOf(
      scene({
        pods: [evicted],
        deploymentStatus: { availableReplicas: 1, readyReplicas: 1 },
      }),
    );
    expect(problems).toEqual([]);
  });
});
