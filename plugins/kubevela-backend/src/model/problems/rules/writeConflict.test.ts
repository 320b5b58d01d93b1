import { loadFixture } from '../../__testUtils__/fixtures';
import { afterwards, problemsOf } from '../../__testUtils__/problemsOf';
import { DEPLOYED_AT, scene } from '../../__testUtils__/scene';

describe('write-conflict', () => {
  it('should name the tracker that is in the way', () => {
    const objects = loadFixture('1.11.0/scenes/tracker-clash.yaml');
    expect(problemsOf(objects, { now: afterwards(objects) })).toMatchObject([
      {
        code: 'write-conflict',
        component: 'tc',
        sentence:
          'ResourceTracker tracker-clash-v1-trouble exists already and is not of this application, so component tc cannot be deployed',
      },
    ]);
  });

  it('should tell of something else that writes at the same time', () => {
    const step = {
      name: 'web',
      type: 'apply-component',
      phase: 'failed',
      reason: 'FailedAfterRetries',
      firstExecuteTime: DEPLOYED_AT,
      message:
        'function call error for : Dispatch: Operation cannot be fulfilled on resourcetrackers.core.oam.dev "shop-v1-prod": the object has been modified; please apply your changes to the latest version and try again',
    };
    const problems = problemsOf(
      scene({
        deploymentStatus: { availableReplicas: 1 },
        application: {
          status: {
            status: 'workflowFailed',
            workflow: { status: 'failed', finished: true, steps: [step] },
          },
        },
      }),
    );
    expect(problems).toMatchObject([
      {
        code: 'write-conflict',
        sentence:
          'ResourceTracker shop-v1-prod is changed by something else while vela-core writes it, so component web cannot be deployed',
      },
    ]);
  });
});
