import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('workflow-terminated', () => {
  it.each([
    ['1.11.0', 'terminated', 'The workflow was terminated at step w'],
    ['1.10.9', 'terminated', 'The workflow was terminated at step w'],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'workflow-terminated', sentence });
  });
});
