import { problemsOf } from '../../__testUtils__/problemsOf';
import { containerStatus, scene } from '../../__testUtils__/scene';

describe('container-start', () => {
  it("should give the runtime's reason", () => {
    const problems = problemsOf(
      scene({
        pods: [
          {
            status: containerStatus(
              {
                state: {
                  waiting: {
                    reason: 'CreateContainerError',
                    message: 'no command specified',
                  },
                },
              },
              'Pending',
            ),
          },
        ],
      }),
    );
    expect(problems.map(({ code, sentence }) => [code, sentence])).toEqual([
      ['container-start', 'web cannot start: no command specified'],
    ]);
  });
});
