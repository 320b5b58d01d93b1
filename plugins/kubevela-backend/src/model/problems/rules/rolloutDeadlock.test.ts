import { buildInstance } from '../../buildInstance';
import { loadFixture } from '../../__testUtils__/fixtures';
import { modelInput } from '../../__testUtils__/modelInput';
import { afterwards } from '../../__testUtils__/problemsOf';

describe('rollout-deadlock', () => {
  const SCENE = '1.11.0/scenes/canary-removed.yaml';
  const objects = loadFixture(SCENE);
  const now = afterwards(objects);

  it('should be told when the trait was removed in the middle of a canary', () => {
    const { detail, summary } = buildInstance(modelInput({ objects, now }));
    expect(detail.problems).toMatchObject([
      {
        code: 'rollout-deadlock',
        severity: 'error',
        sentence:
          'The workflow cannot end: it waits for web, which is held at step 1 of 3 of a rollout that the application no longer has',
        resource: { kind: 'Rollout', name: 'web' },
      },
    ]);
    // Approving is what solves it, so that is what it waits for.
    expect(summary.delivery.state).toBe('Waiting');
  });

  it('should not be told once the rollout is over', () => {
    const healed = loadFixture(SCENE);
    const rollout = healed.find(({ kind }) => kind === 'Rollout')!;
    rollout.status.phase = 'Healthy';
    const { detail } = buildInstance(modelInput({ objects: healed, now }));
    expect(detail.problems).toEqual([]);
  });
});
