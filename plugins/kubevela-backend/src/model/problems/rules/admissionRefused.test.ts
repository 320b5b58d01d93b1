import { problemsOf, problemsOfFixture } from '../../__testUtils__/problemsOf';

import { scene } from '../../__testUtils__/scene';

describe('admission-refused', () => {
  it.each(['1.11.0', '1.10.9'])('should name the policy on %s', version => {
    const [problem] = problemsOfFixture(version, 'error-admission');
    expect(problem).toMatchObject({
      code: 'admission-refused',
      sentence:
        "The cluster's policy deny-deploy refuses adm: images must not use the latest tag",
    });
  });

  it.each([
    [
      'admission webhook "v.example.com" denied the request: no latest',
      "The cluster's policy v.example.com refuses pods of web: no latest",
    ],
    [
      'pods "web-1-" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true',
      'The cluster\'s policy PodSecurity "restricted:latest" refuses pods of web: runAsNonRoot != true',
    ],
  ])('should know it of pods: %s', (message, sentence) => {
    const [problem] = problemsOf(
      scene({
        replicaSetStatus: {
          conditions: [{ type: 'ReplicaFailure', status: 'True', message }],
        },
      }),
    );
    expect(problem).toMatchObject({ code: 'admission-refused', sentence });
  });
});
