import { problemsOf } from '../../__testUtils__/problemsOf';
import { scene } from '../../__testUtils__/scene';

describe('not-allowed', () => {
  it('should name account, verb and kind', () => {
    const [problem] = problemsOf(
      scene({
        deploymentStatus: { availableReplicas: 1 },
        application: {
          status: {
            status: 'runningWorkflow',
            workflow: {
              status: 'executing',
              startTime: '2026-11-22T15:19:00Z',
              steps: [
                {
                  name: 'web',
                  type: 'apply-component',
                  phase: 'failed',
                  reason: 'Execute',
                  message:
                    'function call error for : Dispatch: pre-dispatch dryrun failed: Found 1 errors. [(cannot create object: rollouts.rollouts.kruise.io is forbidden: User "system:serviceaccount:vela:core" cannot create resource "rollouts" in API group "rollouts.kruise.io" in the namespace "prod")] (value: cue/format: unsupported node type <nil>)',
                },
              ],
            },
          },
        },
      }),
    );
    expect(problem).toMatchObject({
      code: 'not-allowed',
      sentence:
        'system:serviceaccount:vela:core may not create rollouts.rollouts.kruise.io in namespace prod, which component web needs',
    });
  });
});
