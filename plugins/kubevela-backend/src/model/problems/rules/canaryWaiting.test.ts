import { buildInstance } from '../../buildInstance';
import { loadFixture } from '../../__testUtils__/fixtures';
import { modelInput } from '../../__testUtils__/modelInput';
import { afterwards } from '../../__testUtils__/problemsOf';
import { trackerOf } from '../../__testUtils__/trackerOf';

const model = (name: string) => {
  const [application] = loadFixture(
    `1.11.0/applications/rollout-${name}-app.yaml`,
  );
  const live = loadFixture(`1.11.0/rollouts/${name}.yaml`).filter(
    ({ kind }) => kind !== 'Application',
  );
  const objects = [application, trackerOf(application, live), ...live];
  return buildInstance(modelInput({ objects, now: afterwards(objects) }));
};

describe('canary-waiting', () => {
  it('should be a note, with delivery waiting and nothing worse than suspended', () => {
    const { detail, summary } = model('paused-step1');
    expect(detail.problems).toMatchObject([
      {
        code: 'canary-waiting',
        severity: 'info',
        sentence: 'The rollout of kr-app waits for approval at step 1 of 3',
        resource: { kind: 'Rollout' },
        since: '2026-11-22T15:45:18Z',
      },
    ]);
    expect(summary.delivery).toMatchObject({
      state: 'Waiting',
      step: 'kr-app',
    });
    expect(summary.health.status).toBe('Suspended');
    expect(summary.drift).toEqual({ state: 'InSync', count: 0 });
  });

  it('should tell a rollout that is held from one that waits', () => {
    expect(model('spec-paused').detail.problems).toMatchObject([
      { code: 'canary-paused' },
    ]);
  });

  it.each(['completed', 'rollback-mid-canary-kr-back'])(
    'should not be told where the status still names an old step: %s',
    name => {
      const { detail, summary } = model(name);
      expect(detail.problems).toEqual([]);
      expect(summary.delivery.state).not.toBe('Waiting');
    },
  );
});
