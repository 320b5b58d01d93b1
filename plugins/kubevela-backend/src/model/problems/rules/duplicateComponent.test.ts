import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('duplicate-component', () => {
  it.each([
    [
      '1.11.0',
      'error-dup-comp',
      '2 components are called same: only one of them is deployed',
    ],
    [
      '1.10.9',
      'error-dup-comp',
      '2 components are called same: only one of them is deployed',
    ],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'duplicate-component', sentence });
  });
});
