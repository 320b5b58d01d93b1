import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('cluster-no-match', () => {
  it.each([
    [
      '1.11.0',
      'error-topo-label',
      'No cluster has the labels that the topology policy of step deploy-t asks for',
    ],
    [
      '1.10.9',
      'error-topo-label',
      'No cluster has the labels that the topology policy of step deploy-t asks for',
    ],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'cluster-no-match', sentence });
  });
});
