import { problemsOfFixture } from '../../__testUtils__/problemsOf';

describe('workflow-suspended', () => {
  it.each([
    [
      '1.11.0',
      'suspended-by-hand-while-executing',
      'The workflow was suspended at step w',
    ],
    [
      '1.10.9',
      'suspended-by-hand-while-executing',
      'The workflow was suspended at step w',
    ],
  ])('should be told on %s for %s', (version, fixture, sentence) => {
    const [problem] = problemsOfFixture(version, fixture);
    expect(problem).toMatchObject({ code: 'workflow-suspended', sentence });
  });
});
