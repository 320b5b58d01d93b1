import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('step-timeout', () => {
  it.each([
    ['1.11.0', 'error-step-timeout', 'Step w did not end within 10s'],
    ['1.10.9', 'error-step-timeout', 'Step w did not end within 10s'],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'step-timeout', sentence });
  });
});
