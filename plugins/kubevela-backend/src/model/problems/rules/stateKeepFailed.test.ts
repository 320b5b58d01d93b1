import { problemsOf } from '../../__testUtils__/problemsOf';
import { scene } from '../../__testUtils__/scene';

describe('state-keep-failed', () => {
  it('should be told although the application counts as running', () => {
    const problems = problemsOf(
      scene({
        deploymentStatus: { availableReplicas: 1 },
        application: {
          status: {
            conditions: [
              {
                type: 'StateKeep',
                status: 'False',
                message: 'cannot get object: connection refused',
              },
            ],
          },
        },
      }),
    );
    expect(problems.map(({ code, sentence }) => [code, sentence])).toEqual([
      [
        'state-keep-failed',
        'vela-core cannot put the resources back in order: connection refused',
      ],
    ]);
  });
});
