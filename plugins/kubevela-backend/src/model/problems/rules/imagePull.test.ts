import { problemsOf } from '../../__testUtils__/problemsOf';
import { containerStatus, scene } from '../../__testUtils__/scene';

const waiting = (reason: string, message = '') =>
  containerStatus({ state: { waiting: { reason, message } } }, 'Pending');
const ready = {
  phase: 'Running',
  conditions: [{ type: 'Ready', status: 'True' }],
};

describe('image-pull', () => {
  it('should name the image and count the pods of a workload once', () => {
    const problems = problemsOf(
      scene({
        replicas: 3,
        pods: [
          { status: waiting('ErrImagePull') },
          { status: waiting('ImagePullBackOff') },
          { status: ready },
        ],
      }),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'image-pull',
      severity: 'error',
      sentence: 'web cannot pull registry.example/web:1.9 (2 of 3 pods)',
      component: 'web',
      resource: { kind: 'Pod', name: 'web-1-0', namespace: 'prod' },
      since: '2026-11-22T15:00:00Z',
      params: {
        subject: 'web',
        image: 'registry.example/web:1.9',
        pods: '2',
        total: '3',
      },
    });
  });

  it.each([
    ['manifest unknown', 'Check that this tag exists in the registry'],
    [
      'unauthorized: authentication required',
      'Give the pods an image pull secret that may read this repository',
    ],
    [
      'dial tcp: lookup registry.example: no such host',
      'Check that the nodes can reach the registry',
    ],
  ])('should advise by the message %s', (message, advice) => {
    const [problem] = problemsOf(
      scene({ pods: [{ status: waiting('ErrImagePull', message) }] }),
    );
    expect(problem).toMatchObject({ advice, original: message });
  });

  it('should not be told of a pod that is going away', () => {
    const problems = problemsOf(
      scene({
        pods: [
          {
            status: waiting('ErrImagePull'),
            metadata: { deletionTimestamp: '2026-11-22T15:10:00Z' },
          },
        ],
      }),
    );
    expect(problems).toEqual([]);
  });
});
