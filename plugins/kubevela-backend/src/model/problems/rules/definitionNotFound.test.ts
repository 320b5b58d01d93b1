import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('definition-not-found', () => {
  it.each([
    [
      '1.11.0',
      'error-unknown-comp',
      'The component type nosuchtype does not exist in this cluster (used by a)',
    ],
    [
      '1.10.9',
      'error-unknown-comp',
      'The component type nosuchtype does not exist in this cluster (used by a)',
    ],
    [
      '1.11.0',
      'error-unknown-trait',
      'The trait type nosuchtrait does not exist in this cluster (used by a)',
    ],
    [
      '1.10.9',
      'error-unknown-trait',
      'The trait type nosuchtrait does not exist in this cluster (used by a)',
    ],
    [
      '1.11.0',
      'error-unknown-policy',
      'The policy type nosuchpolicy does not exist in this cluster (used by p)',
    ],
    [
      '1.10.9',
      'error-unknown-policy',
      'The policy type nosuchpolicy does not exist in this cluster (used by p)',
    ],
    [
      '1.11.0',
      'error-unknown-step',
      'The workflow step type nosuchstep does not exist in this cluster',
    ],
    [
      '1.10.9',
      'error-unknown-step',
      'The workflow step type nosuchstep does not exist in this cluster',
    ],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'definition-not-found', sentence });
  });
});
