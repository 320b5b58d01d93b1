import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('cluster-unknown', () => {
  it.each([
    [
      '1.11.0',
      'error-topo-unknown',
      'vela-core knows no cluster nowhere, so step deploy-t cannot deploy to it',
    ],
    [
      '1.10.9',
      'error-topo-unknown',
      'vela-core knows no cluster nowhere, so step deploy-t cannot deploy to it',
    ],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'cluster-unknown', sentence });
  });
});
