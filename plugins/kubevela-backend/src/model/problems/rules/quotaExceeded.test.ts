import { problemsOf, problemsOfFixture } from '../../__testUtils__/problemsOf';

import { scene } from '../../__testUtils__/scene';

describe('quota-exceeded', () => {
  it.each(['1.11.0', '1.10.9'])(
    'should be told for each component that is refused on %s',
    version => {
      const problems = problemsOfFixture(version, 'error-quota-deploy');
      expect(problems.map(({ code, component }) => [code, component])).toEqual([
        ['quota-exceeded', 'qd1'],
        ['quota-exceeded', 'qd2'],
      ]);
      expect(problems[0].sentence).toBe(
        'Quota q is used up (count/deployments.apps: 1 of 1), so component qd1 cannot be deployed',
      );
    },
  );

  it('should be told once for pods that a ReplicaSet may not start', () => {
    const refused = {
      type: 'ReplicaFailure',
      status: 'True',
      reason: 'FailedCreate',
      message:
        'pods "web-1-" is forbidden: exceeded quota: small, requested: pods=1, used: pods=4, limited: pods=4',
    };
    const problems = problemsOf(
      scene({
        replicaSetStatus: { conditions: [refused] },
        deploymentStatus: { conditions: [refused] },
      }),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'quota-exceeded',
      sentence:
        'Quota small is used up (pods: 4 of 4), so web cannot start pods',
      resource: { kind: 'ReplicaSet', name: 'web-1' },
      original: refused.message,
    });
  });
});
