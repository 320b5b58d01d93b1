import { problemsOf } from '../../__testUtils__/problemsOf';
import { scene } from '../../__testUtils__/scene';

const certificate = {
  apiVersion: 'cert-manager.io/v1',
  kind: 'Certificate',
  metadata: { name: 'tls', namespace: 'prod', uid: 'cert-uid' },
  status: {
    conditions: [
      {
        type: 'Ready',
        status: 'False',
        message: 'Issuer letsencrypt not found',
        lastTransitionTime: '2026-11-22T15:00:00Z',
      },
    ],
  },
};

describe('resource-unhealthy', () => {
  it('should pass on what a kind without a rule says of itself', () => {
    const problems = problemsOf(
      scene({
        managed: [certificate],
        deploymentStatus: { availableReplicas: 1 },
      }),
    );
    expect(problems.map(({ code, sentence }) => [code, sentence])).toEqual([
      [
        'resource-unhealthy',
        'Certificate tls is not healthy: Issuer letsencrypt not found',
      ],
    ]);
  });

  it('should tell of a rollout that ran out of time when no pod says why', () => {
    const [problem] = problemsOf(
      scene({
        deploymentStatus: {
          conditions: [
            {
              type: 'Progressing',
              status: 'False',
              reason: 'ProgressDeadlineExceeded',
            },
          ],
        },
      }),
    );
    expect(problem.sentence).toBe(
      'web is not healthy: Its new pods did not become ready in time',
    );
  });
});
