import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('policy-not-found', () => {
  it.each([
    [
      '1.11.0',
      'error-step-policy-missing',
      'Step d uses the policy ghost, which does not exist',
    ],
    [
      '1.10.9',
      'error-step-policy-missing',
      'Step d uses the policy ghost, which does not exist',
    ],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'policy-not-found', sentence });
  });
});
