import { problemsOf } from '../../__testUtils__/problemsOf';
import { containerStatus, scene } from '../../__testUtils__/scene';

const crashed = (terminated: any, state: any) => ({
  pods: [
    {
      status: containerStatus({
        restartCount: 7,
        state,
        lastState: { terminated },
      }),
    },
  ],
});
const BACK_OFF = {
  waiting: { reason: 'CrashLoopBackOff', message: 'back-off' },
};

describe('crash-loop', () => {
  it.each([
    [{ exitCode: 1, reason: 'Error' }, 'exit code 1'],
    [{ exitCode: 127, reason: 'Error' }, 'exit code 127, command not found'],
    [
      { exitCode: 128, reason: 'ContainerCannotRun' },
      'exit code 128, ContainerCannotRun',
    ],
    [{ exitCode: 0, reason: 'Completed' }, 'exit code 0'],
  ])('should tell how it ended: %j', (terminated, how) => {
    const problems = problemsOf(scene(crashed(terminated, BACK_OFF)));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'crash-loop',
      sentence: `web crashes again and again (${how})`,
      params: { exitCode: String(terminated.exitCode), restarts: '7' },
    });
  });

  it('should count the pods in the same brackets', () => {
    const { pods } = crashed({ exitCode: 1, reason: 'Error' }, BACK_OFF);
    expect(problemsOf(scene({ pods, replicas: 2 }))[0].sentence).toBe(
      'web crashes again and again (exit code 1; 1 of 2 pods)',
    );
  });

  it('should give the last words of the run that ended', () => {
    const message =
      'starting\npanic: cannot reach postgres://web:s3cret@db/shop\n';
    const [problem] = problemsOf(
      scene(crashed({ exitCode: 2, reason: 'Error', message }, BACK_OFF)),
    );
    expect(problem.sentence).toMatch(
      /^web crashes again and again \(exit code 2\): panic: cannot reach /,
    );
    expect(problem.original).toMatch(/^starting\npanic: /);
    expect(JSON.stringify(problem)).not.toContain('s3cret');
  });

  it('should be told between two crashes, while the container runs', () => {
    const [problem] = problemsOf(
      scene(
        crashed(
          { exitCode: 2, reason: 'Error' },
          { running: { startedAt: '2026-11-22T15:19:55Z' } },
        ),
      ),
    );
    expect(problem.code).toBe('crash-loop');
  });

  it('should name the init container that fails', () => {
    const [problem] = problemsOf(
      scene({
        pods: [
          {
            status: {
              phase: 'Pending',
              initContainerStatuses: [
                {
                  name: 'migrate',
                  restartCount: 3,
                  ready: false,
                  state: BACK_OFF,
                  lastState: { terminated: { exitCode: 1, reason: 'Error' } },
                },
              ],
              containerStatuses: [
                {
                  name: 'web',
                  ready: false,
                  restartCount: 0,
                  state: { waiting: { reason: 'PodInitializing' } },
                },
              ],
            },
          },
        ],
      }),
    );
    expect(problem.sentence).toBe(
      'The init container migrate of web crashes again and again (exit code 1)',
    );
  });
});
