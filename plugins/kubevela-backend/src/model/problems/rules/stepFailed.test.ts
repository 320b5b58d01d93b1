import { problemsOf, problemsOfFixture } from '../../__testUtils__/problemsOf';
import { scene } from '../../__testUtils__/scene';

const failing = (message: string, phase = 'workflowFailed') =>
  problemsOf(
    scene({
      deploymentStatus: { availableReplicas: 1 },
      application: {
        status: {
          status: phase,
          workflow: {
            status: 'failed',
            finished: true,
            steps: [
              {
                name: 'notify',
                type: 'webhook',
                phase: 'failed',
                reason: 'FailedAfterRetries',
                message,
              },
            ],
          },
        },
      },
    }),
  );

describe('step-failed', () => {
  it.each(['1.11.0', '1.10.9'])('should give the message on %s', version => {
    expect(problemsOfFixture(version, 'failed')[0]).toMatchObject({
      code: 'step-failed',
      sentence: 'Step bad failed: I fail',
      advice: 'Remove the cause, then restart the workflow',
    });
  });

  it('should leave the CUE and its values out of sentence and original', () => {
    const [problem] = failing(
      'function call error for request: dial tcp: timeout (value: #do: "request"\n$params: {header: "X-Key": "s3cr3t"})',
    );
    expect(problem.sentence).toBe('Step notify failed: dial tcp: timeout');
    expect(JSON.stringify(problem)).not.toContain('s3cr3t');
  });

  it('should leave objects out that the API server repeats', () => {
    const [problem] = failing(
      'function call error for : Dispatch: Found 1 errors. [(cannot patch object: Job.batch "j" is invalid: spec.template: Invalid value: {"Env":[{"Name":"DB","Value":"s3cr3t"}]}: field is immutable)] (value: cue/format: unsupported node type <nil>)',
    );
    expect(problem.code).toBe('field-immutable');
    expect(JSON.stringify(problem)).not.toContain('s3cr3t');
  });
});
