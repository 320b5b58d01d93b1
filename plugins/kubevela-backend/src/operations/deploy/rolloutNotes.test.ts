import { loadFixture } from '../../model/__testUtils__/fixtures';
import type { OperationTarget } from '../types';
import { notBegun, stepsFixed, traitMissing } from './rolloutNotes';

/** The Application `web` with its Rollout at step 1 of 3, as the controller left it, or as told. */
function target(change: (rollout: any) => void = () => {}): OperationTarget {
  const [rollout] = structuredClone(
    loadFixture('1.11.0/rollouts/withdrawn-unbegun.yaml').filter(
      ({ kind }) => kind === 'Rollout',
    ),
  );
  change(rollout);
  const [object] = structuredClone(
    loadFixture('1.11.0/applications/rollout-withdrawn-unbegun-app.yaml'),
  );
  return { object, view: { list: () => [rollout] } } as never;
}

function withSteps(count: number) {
  const { spec } = target().object;
  spec!.components[0].traits[1].properties.steps = Array(count).fill({
    weight: 50,
  });
  return spec;
}

describe('what is known of rollouts before a revision is deployed', () => {
  it('should refuse a revision with another number of steps while the engine does', () => {
    expect(stepsFixed(target(), withSteps(2))).toMatchObject({
      code: 'rollout-steps-fixed',
      params: { name: 'Rollout web', step: '1', total: '3', count: '2' },
    });
    expect(stepsFixed(target(), withSteps(3))).toBeUndefined();
    expect(stepsFixed(target(), undefined)).toBeUndefined();
    const over = target(({ status }) => {
      status.phase = 'Healthy';
    });
    expect(stepsFixed(over, withSteps(2))).toBeUndefined();
  });

  it('should say so in the seconds in which a version cannot be withdrawn', () => {
    expect(notBegun(target())).toBeUndefined();
    const begins = target(({ status }) => {
      status.conditions[0].reason = 'Initializing';
    });
    expect(notBegun(begins)).toMatchObject({
      code: 'rollout-not-begun',
      params: { list: 'Rollout web' },
    });
  });

  it('should say that a Rollout is held where its trait is gone in a revision', () => {
    const { spec } = target().object;
    expect(traitMissing(target(), spec)).toBeUndefined();
    const without = structuredClone(spec);
    without!.components[0].traits.splice(1, 1);
    expect(traitMissing(target(), without)).toMatchObject({
      code: 'rollout-trait-missing',
      params: { name: 'Rollout web' },
    });
    expect(traitMissing(target(), undefined)).toBeUndefined();
  });
});
