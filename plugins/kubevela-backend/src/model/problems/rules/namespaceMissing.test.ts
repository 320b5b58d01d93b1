import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('namespace-missing', () => {
  it.each([
    [
      '1.11.0',
      'error-ns-missing',
      'Namespace no-such-ns does not exist, so component o cannot be deployed',
    ],
    [
      '1.10.9',
      'error-ns-missing',
      'Namespace no-such-ns does not exist, so component o cannot be deployed',
    ],
    [
      '1.11.0',
      'error-topo-ns-missing',
      'Namespace no-such-ns does not exist, so step deploy-t fails',
    ],
    [
      '1.10.9',
      'error-topo-ns-missing',
      'Namespace no-such-ns does not exist, so step deploy-t fails',
    ],
    [
      '1.11.0',
      'failed-step-after-retries',
      'Namespace wf-late does not exist, so step obj fails',
    ],
    [
      '1.10.9',
      'failed-step-after-retries',
      'Namespace wf-late does not exist, so step obj fails',
    ],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'namespace-missing', sentence });
  });
});
