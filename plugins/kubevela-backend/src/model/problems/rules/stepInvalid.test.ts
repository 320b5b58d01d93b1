import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('step-invalid', () => {
  it.each([
    [
      '1.11.0',
      'error-step-badparam',
      'Step d has a string in policies, where a list is needed',
    ],
    [
      '1.10.9',
      'error-step-badparam',
      'Step d has a string in policies, where a list is needed',
    ],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'step-invalid', sentence });
  });
});
