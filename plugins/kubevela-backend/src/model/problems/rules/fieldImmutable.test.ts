import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('field-immutable', () => {
  it.each([
    [
      '1.11.0',
      'error-immutable-job',
      'spec.template of Job jobapp-job cannot be changed once it exists',
    ],
    [
      '1.10.9',
      'error-immutable-job',
      'spec.template of Job jobapp-job cannot be changed once it exists',
    ],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'field-immutable', sentence });
  });
});
