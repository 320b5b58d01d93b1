import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('owned-by-other', () => {
  it.each([
    [
      '1.11.0',
      'error-owner2',
      'Deployment shared-name already belongs to the application err/owner1',
    ],
    [
      '1.10.9',
      'error-owner2',
      'Deployment shared-name already belongs to the application err/owner1',
    ],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'owned-by-other', sentence });
  });
});
