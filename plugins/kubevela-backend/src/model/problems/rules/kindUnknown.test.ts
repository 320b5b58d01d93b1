import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('kind-unknown', () => {
  it.each([
    [
      '1.11.0',
      'error-step-nokind',
      'The cluster does not know the kind Nope (nope.io/v1) that step bad applies',
    ],
    [
      '1.10.9',
      'error-step-nokind',
      'The cluster does not know the kind Nope (nope.io/v1) that step bad applies',
    ],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'kind-unknown', sentence });
  });
});
