import { problemsOf } from '../../__testUtils__/problemsOf';
import { containerStatus, scene } from '../../__testUtils__/scene';

describe('container-config', () => {
  it.each([
    [
      'configmap "settings" not found',
      'web cannot start: ConfigMap settings does not exist',
    ],
    ['secret "db" not found', 'web cannot start: Secret db does not exist'],
    [
      "couldn't find key url in Secret prod/db",
      'web cannot start: Secret db has no key url',
    ],
    [
      'container has runAsNonRoot and image will run as root',
      'web cannot start: container has runAsNonRoot and image will run as root',
    ],
  ])('should say what is missing: %s', (message, sentence) => {
    const problems = problemsOf(
      scene({
        pods: [
          {
            status: containerStatus(
              {
                state: {
                  waiting: { reason: 'CreateContainerConfigError', message },
                },
              },
              'Pending',
            ),
          },
        ],
      }),
    );
    expect(problems.map(problem => problem.sentence)).toEqual([sentence]);
    expect(problems[0].code).toBe('container-config');
  });
});
