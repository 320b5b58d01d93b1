import { loadFixture } from '../../__testUtils__/fixtures';
import {
  afterwards,
  problemsOf,
  problemsOfFixture,
} from '../../__testUtils__/problemsOf';

describe('waiting-approval', () => {
  it.each([
    ['suspended-at-step', 'Step hold1 waits for approval'],
    ['suspended-dag-two-gates', 'Steps h1 and h2 wait for approval'],
    ['suspended-deploy-auto-false', 'Step apply waits for approval'],
    ['suspended-step-group', 'Steps s1 and s2 wait for approval'],
  ])('should name the steps of %s', (fixture, sentence) => {
    for (const version of ['1.11.0', '1.10.9']) {
      expect(problemsOfFixture(version, fixture)).toMatchObject([
        { code: 'waiting-approval', severity: 'info', sentence },
      ]);
    }
  });

  it('should ask what its author has it ask', () => {
    const objects = structuredClone(
      loadFixture('1.11.0/applications/suspended-at-step.yaml'),
    );
    for (const { spec } of objects.filter(
      ({ kind }) => kind === 'Application',
    )) {
      spec!.workflow.steps.find(
        ({ name }: { name: string }) => name === 'hold1',
      ).properties = { message: 'Are the books closed?' };
    }
    expect(problemsOf(objects, { now: afterwards(objects) })).toMatchObject([
      {
        sentence: 'Step hold1 waits for approval: Are the books closed?',
        params: { steps: 'hold1', question: 'Are the books closed?' },
      },
    ]);
  });

  it('should say until when a timed pause lasts', () => {
    expect(
      problemsOfFixture('1.11.0', 'suspended-with-duration'),
    ).toMatchObject([
      {
        code: 'waiting-pause',
        sentence: 'Step hold1 pauses until 2026-11-22T15:21:26Z',
      },
    ]);
  });
});
