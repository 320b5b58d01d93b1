import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('parameter-missing', () => {
  it.each([
    ['1.11.0', 'error-missing-param', 'Component a needs a value for image'],
    ['1.10.9', 'error-missing-param', 'Component a needs a value for image'],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'parameter-missing', sentence });
  });
});
