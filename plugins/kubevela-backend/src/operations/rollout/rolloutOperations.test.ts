import { loadFixture } from '../../model/__testUtils__/fixtures';
import type { OperationTarget } from '../types';
import { approveRolloutStep } from './approveRolloutStep';
import { pauseRollout, resumeRollout } from './holdRollout';
import { rolloutState, stepId } from './kruise';
import { promoteRollout } from './promoteRollout';

const PATH = '/apis/rollouts.kruise.io/v1beta1/namespaces/kr/rollouts/kr-app';

/** A Rollout as the real controller left it. */
function target(name: string, change?: (rollout: any) => void) {
  const object = structuredClone(
    loadFixture(`1.11.0/rollouts/${name}.yaml`).find(
      ({ kind }) => kind === 'Rollout',
    )!,
  );
  change?.(object);
  return { object } as OperationTarget;
}

const codes = (notes: Array<{ code: string } | undefined>) =>
  notes.flatMap(note => (note ? [note.code] : []));
const bodyOf = ({ body }: { body: unknown }) => JSON.parse(String(body));

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
  ])(
    'should offer for %s what makes sense there',
    (name, approve, pause, resume, promote) => {
      const on = target(name);
      expect({
        approve: approveRolloutStep.refuse(on, {})?.code,
        pause: pauseRollout.refuse(on, {})?.code,
        resume: resumeRollout.refuse(on, {})?.code,
        promote: promoteRollout.refuse(on, {})?.code,
      }).toEqual({ approve, pause, resume, promote });
    },
  );

  it('should not approve a step that is under way', () => {
    const upgrading = target('paused-step1', ({ status }) => {
      status.canaryStatus.currentStepState = 'StepUpgrade';
    });
    expect(approveRolloutStep.refuse(upgrading, {})?.code).toBe(
      'step-under-way',
    );
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
    expect(approveRolloutStep.refuse(on, {})?.code).toBe('rollout-unsettled');
    expect(promoteRollout.refuse(on, {})?.code).toBe('rollout-unsettled');
  });

  it('should not take the approval of one version for that of another', () => {
    const on = target('paused-step1');
    const step = stepId(on.object)!;
    expect(approveRolloutStep.refuse(on, { step })).toBeUndefined();
    const next = target('paused-step1', ({ status }) => {
      status.canaryStatus.canaryRevision = 'another';
    });
    expect(approveRolloutStep.refuse(next, { step })?.code).toBe(
      'rollout-went-on',
    );
  });

  it('should say that an approval ends a timed pause, and that one of a held rollout waits', () => {
    const timed = ({ spec }: any) => {
      spec.strategy.canary.steps[0].pause = { duration: 60 };
    };
    expect(
      codes(approveRolloutStep.consequences(target('paused-step1', timed), {})),
    ).toEqual(['rollout-next', 'rollout-skips-pause']);
    expect(
      codes(approveRolloutStep.consequences(target('spec-paused'), {})),
    ).toEqual(['rollout-next', 'approval-kept']);
  });

  it('should approve in the status of the strategy that the rollout follows', () => {
    const blueGreen = target('paused-step1', ({ status }) => {
      status.blueGreenStatus = status.canaryStatus;
      delete status.canaryStatus;
    });
    const request = approveRolloutStep.request(
      blueGreen,
      PATH,
      { step: stepId(blueGreen.object) },
      0,
    );
    expect(request.path).toBe(`${PATH}/status`);
    expect(bodyOf(request).status).toEqual({
      blueGreenStatus: { currentStepState: 'StepReady' },
    });
  });

  it('should hold and let go by the spec', () => {
    const held = pauseRollout.request(target('paused-step1'), PATH, {}, 0);
    expect(held.path).toBe(PATH);
    expect(bodyOf(held)).toMatchObject({
      metadata: { resourceVersion: '12649' },
      spec: { strategy: { paused: true } },
    });
    const letGo = resumeRollout.request(target('spec-paused'), PATH, {}, 0);
    expect(bodyOf(letGo).spec).toEqual({ strategy: { paused: false } });
    expect(
      codes(resumeRollout.consequences(target('spec-paused'), {})),
    ).toEqual(['approval-still-wanted']);
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
    const request = promoteRollout.request(on, PATH, {}, 0);
    expect(request.path).toBe(`${PATH}/status`);
    expect(bodyOf(request).status).toEqual({
      canaryStatus: { nextStepIndex: 3 },
    });
    const old = target('paused-step1', ({ status }) => {
      delete status.canaryStatus.nextStepIndex;
    });
    expect(promoteRollout.refuse(old, {})?.code).toBe('no-jump');
    const last = target('paused-step1', ({ status }) => {
      status.canaryStatus.currentStepIndex = 3;
    });
    expect(promoteRollout.refuse(last, {})?.code).toBe('at-last-step');
    const beforeLast = target('paused-step1', rollout => {
      rollout.status.canaryStatus.currentStepIndex = 2;
    });
    expect(promoteRollout.refuse(beforeLast, {})?.code).toBe('one-step-left');
  });

  it('should say that a promotion to less than all pods waits there', () => {
    const partly = target('paused-step1', ({ spec }) => {
      spec.strategy.canary.steps[2].replicas = '80%';
    });
    expect(codes(promoteRollout.consequences(partly, {}))).toEqual([
      'promote-skips',
      'promote-waits',
    ]);
  });
});
