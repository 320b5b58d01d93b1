import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('exists-unmanaged', () => {
  it.each([
    [
      '1.11.0',
      'error-unmanaged-exists',
      'ConfigMap byhand already exists and was not made by KubeVela',
    ],
    [
      '1.10.9',
      'error-unmanaged-exists',
      'ConfigMap byhand already exists and was not made by KubeVela',
    ],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'exists-unmanaged', sentence });
  });
});
