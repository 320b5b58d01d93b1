import { problemsOf } from '../../__testUtils__/problemsOf';
import { containerStatus, scene } from '../../__testUtils__/scene';

const killed = {
  status: containerStatus({
    restartCount: 4,
    state: { waiting: { reason: 'CrashLoopBackOff' } },
    lastState: { terminated: { exitCode: 137, reason: 'OOMKilled' } },
  }),
};

describe('oom-killed', () => {
  it('should be told instead of the crash loop, with the limit', () => {
    const problems = problemsOf(
      scene({
        pods: [
          {
            ...killed,
            spec: {
              containers: [
                { name: 'web', resources: { limits: { memory: '128Mi' } } },
              ],
            },
          },
        ],
      }),
    );
    expect(problems.map(({ code, sentence }) => [code, sentence])).toEqual([
      ['oom-killed', 'web runs out of memory (limit 128Mi) and is killed'],
    ]);
  });

  it('should not be told of a pod that has recovered', () => {
    const recovered = {
      status: {
        phase: 'Running',
        conditions: [{ type: 'Ready', status: 'True' }],
        containerStatuses: [
          {
            name: 'web',
            ready: true,
            lastState: { terminated: { exitCode: 137, reason: 'OOMKilled' } },
          },
        ],
      },
    };
    expect(problemsOf(scene({ pods: [recovered] }))).toEqual([]);
  });
});
