import { loadFixture } from '../../model/__testUtils__/fixtures';
import type { KubernetesObject } from '../../watch/types';
import { approve } from './approve';
import { pause, resume } from './hold';
import { jump } from './jump';
import { rolloutState, stepId } from './kruiseState';
import { promote } from './promote';

/** A Rollout as the real controller left it. */
function target(name: string, change?: (rollout: any) => void) {
  const object = structuredClone(
    loadFixture(`1.11.0/rollouts/${name}.yaml`).find(
      ({ kind }) => kind === 'Rollout',
    )!,
  );
  change?.(object);
  return { cluster: 'dev', object: object as KubernetesObject };
}

const operations = { approve, pause, resume, promote };
const codes = (notes: Array<{ code: string } | undefined>) =>
  notes.flatMap(note => (note ? [note.code] : []));

describe('operations on a Rollout of OpenKruise', () => {
  it.each([
    ['paused-step1', undefined, undefined, 'rollout-not-paused', undefined],
    ['spec-paused', undefined, 'rollout-paused', undefined, 'promote-held'],
    [
      'completed',
      'not-rolling',
      'not-rolling',
      'rollout-not-paused',
      'not-rolling',
    ],
    [
      'last-step',
      'rollout-ends',
      'rollout-ends',
      'rollout-not-paused',
      'rollout-ends',
    ],
    [
      'rollback-mid-canary-kr-back',
      'rollout-ends',
      'rollout-ends',
      'rollout-not-paused',
      'rollout-ends',
    ],
  ])('should offer for %s what makes sense there', (name, ...expected) => {
    const on = target(name);
    expect({
      approve: operations.approve.refuse(on, {})?.code,
      pause: operations.pause.refuse(on, {})?.code,
      resume: operations.resume.refuse(on, {})?.code,
      promote: operations.promote.refuse(on, {})?.code,
    }).toEqual(
      Object.fromEntries(
        ['approve', 'pause', 'resume', 'promote'].map((key, index) => [
          key,
          expected[index],
        ]),
      ),
    );
  });

  it('should not approve a step that is under way', () => {
    const upgrading = target('paused-step1', ({ status }) => {
      status.canaryStatus.currentStepState = 'StepUpgrade';
    });
    expect(approve.refuse(upgrading, {})?.code).toBe('step-under-way');
  });

  it.each([
    [
      'a spec that the engine has not seen',
      ({ metadata }: any) => {
        metadata.generation += 1;
      },
    ],
    [
      'a resume that the engine has not taken in',
      ({ status }: any) => {
        status.message =
          'Rollout has been paused, you can resume it by kube-cli';
      },
    ],
    [
      'the end of a step that the engine is still to announce',
      ({ status }: any) => {
        status.message =
          'Rollout is in step(1/3), and upgrade workload to new version';
      },
    ],
  ])('should not write a status over %s: it would be lost', (_, change) => {
    const on = target('paused-step1', change);
    expect(approve.refuse(on, {})?.code).toBe('rollout-unsettled');
    expect(promote.refuse(on, {})?.code).toBe('rollout-unsettled');
  });

  it('should not take the approval of one version for that of another', () => {
    const on = target('paused-step1');
    const step = stepId(on.object)!;
    expect(approve.refuse(on, { step })).toBeUndefined();
    const next = target('paused-step1', ({ status }) => {
      status.canaryStatus.canaryRevision = 'another';
    });
    expect(approve.refuse(next, { step })?.code).toBe('rollout-went-on');
  });

  it('should say that an approval ends a timed pause, and that one of a held rollout waits', () => {
    const timed = ({ spec }: any) => {
      spec.strategy.canary.steps[0].pause = { duration: 60 };
    };
    expect(
      codes(approve.consequences(target('paused-step1', timed), {})),
    ).toEqual(['rollout-next', 'rollout-skips-pause']);
    expect(codes(approve.consequences(target('spec-paused'), {}))).toEqual([
      'rollout-next',
      'approval-kept',
    ]);
  });

  it('should approve in the status of the strategy that the rollout follows', () => {
    const blueGreen = target('paused-step1', ({ status }) => {
      status.blueGreenStatus = status.canaryStatus;
      delete status.canaryStatus;
    });
    expect(
      approve.write(blueGreen, { step: stepId(blueGreen.object) }, 0),
    ).toEqual({
      subresource: 'status',
      patch: {
        status: { blueGreenStatus: { currentStepState: 'StepReady' } },
      },
    });
  });

  it('should hold and let go by the spec', () => {
    expect(pause.write(target('paused-step1'), {}, 0)).toEqual({
      patch: { spec: { strategy: { paused: true } } },
    });
    expect(resume.write(target('spec-paused'), {}, 0)).toEqual({
      patch: { spec: { strategy: { paused: false } } },
    });
    expect(codes(resume.consequences(target('spec-paused'), {}))).toEqual([
      'approval-still-wanted',
    ]);
  });

  it('should show that it was held also where no step says so', () => {
    const before = target('completed');
    const after = target('completed', ({ spec }) => {
      spec.strategy.paused = true;
    });
    expect(rolloutState(after.object)).not.toBe(rolloutState(before.object));
  });

  it('should promote by a jump to the last step, where the engine can', () => {
    const on = target('paused-step1');
    expect(promote.write(on, {}, 0)).toEqual({
      subresource: 'status',
      patch: { status: { canaryStatus: { nextStepIndex: 3 } } },
    });
    const old = target('paused-step1', ({ status }) => {
      delete status.canaryStatus.nextStepIndex;
    });
    expect(promote.refuse(old, {})?.code).toBe('no-jump');
    const last = target('paused-step1', ({ status }) => {
      status.canaryStatus.currentStepIndex = 3;
    });
    expect(promote.refuse(last, {})?.code).toBe('at-last-step');
    const beforeLast = target('paused-step1', rollout => {
      rollout.status.canaryStatus.currentStepIndex = 2;
    });
    expect(promote.refuse(beforeLast, {})?.code).toBe('one-step-left');
  });

  it('should say that a promotion to less than all pods waits there', () => {
    const partly = target('paused-step1', ({ spec }) => {
      spec.strategy.canary.steps[2].replicas = '80%';
    });
    expect(codes(promote.consequences(partly, {}))).toEqual([
      'promote-skips',
      'promote-waits',
    ]);
  });

  it('should offer a jump to every step but the present one and the next', () => {
    const on = target('paused-step1');
    const id = `${stepId(on.object)}>3`;
    expect(jump.choices!(on)).toEqual([{ id, name: '3/3' }]);
    expect(jump.refuse(on, { step: id })).toBeUndefined();
    expect(codes(jump.consequences(on, { step: id }))).toEqual(['jump-on']);
    expect(jump.write(on, { step: id }, 0)).toEqual({
      subresource: 'status',
      patch: { status: { canaryStatus: { nextStepIndex: 3 } } },
    });
    const third = target('paused-step1', ({ status }) => {
      status.canaryStatus.currentStepIndex = 3;
    });
    expect(jump.choices!(third).map(({ name }) => name)).toEqual([
      '1/3',
      '2/3',
    ]);
    const back = jump.choices!(third)[0].id;
    expect(codes(jump.consequences(third, { step: back }))).toEqual([
      'jump-back',
      'promote-waits',
    ]);
    // Decided at another step.
    expect(jump.refuse(on, { step: back })?.code).toBe('rollout-went-on');
    expect(jump.refuse(on, {})?.code).toBe('nowhere-to-jump');
  });

  it('should not jump where the engine cannot, or while the rollout is held', () => {
    const old = target('paused-step1', ({ status }) => {
      delete status.canaryStatus.nextStepIndex;
    });
    expect(jump.choices!(old)).toEqual([]);
    expect(jump.refuse(old, {})?.code).toBe('no-jump');
    const held = target('spec-paused');
    const [first] = jump.choices!(held);
    expect(jump.refuse(held, { step: first?.id })?.code).toBe('promote-held');
    expect(jump.refuse(target('completed'), {})?.code).toBe('not-rolling');
  });

  it('should not promise new pods where nothing new goes out', () => {
    const on = target('withdrawn-unbegun');
    expect(approve.refuse(on, {})).toBeUndefined();
    expect(codes(approve.consequences(on, {}))).toEqual([
      'nothing-changes',
      'steps-left',
    ]);
    expect(promote.refuse(on, {})).toBeUndefined();
    expect(codes(promote.consequences(on, {}))).toEqual(['nothing-changes']);
  });
});
