import { problemsOf } from '../../__testUtils__/problemsOf';
import { scene } from '../../__testUtils__/scene';

describe('autoscaler-failing', () => {
  it('should point at the metrics that are not served', () => {
    const problems = problemsOf(
      scene({
        deploymentStatus: { availableReplicas: 1 },
        managed: [
          {
            apiVersion: 'autoscaling/v2',
            kind: 'HorizontalPodAutoscaler',
            metadata: { name: 'web', namespace: 'prod', uid: 'hpa-uid' },
            spec: { maxReplicas: 3 },
            status: {
              conditions: [
                { type: 'AbleToScale', status: 'True' },
                {
                  type: 'ScalingActive',
                  status: 'False',
                  reason: 'FailedGetResourceMetric',
                  message:
                    'unable to get metrics for resource cpu: the server could not find the requested resource (get pods.metrics.k8s.io)',
                },
              ],
            },
          },
        ],
      }),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'autoscaler-failing',
      severity: 'warning',
      sentence:
        'web is not scaled automatically: its cluster serves no metrics for it',
    });
  });
});
