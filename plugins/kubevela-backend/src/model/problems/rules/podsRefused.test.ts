import { problemsOf } from '../../__testUtils__/problemsOf';
import { scene } from '../../__testUtils__/scene';

describe('pods-refused', () => {
  it('should give the reason of the ReplicaSet', () => {
    const [problem] = problemsOf(
      scene({
        replicaSetStatus: {
          conditions: [
            {
              type: 'ReplicaFailure',
              status: 'True',
              message:
                'pods "web-1-" is forbidden: error looking up service account prod/web: serviceaccount "web" not found',
            },
          ],
        },
      }),
    );
    expect(problem).toMatchObject({
      code: 'pods-refused',
      sentence:
        'web cannot start pods: error looking up service account prod/web: serviceaccount "web" not found',
    });
  });
});
