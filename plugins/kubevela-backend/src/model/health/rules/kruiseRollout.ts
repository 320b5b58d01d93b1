import type { KubernetesObject } from '../../../watch/types';
import { conditionOf, isUnobserved } from '../../kube/conditions';
import { asArray, asText } from '../../kube/objects';
import { timeOf } from '../../kube/time';
import {
  degraded,
  healthy,
  progressing,
  suspended,
  UNOBSERVED,
} from '../opinions';
import type { BuiltInHealthRule } from '../types';

/** Where an OpenKruise Rollout stands. */
export interface RolloutStep {
  /** From 1. */
  index: number;
  total: number;
  state: string;
  /** Someone has to approve; false while it goes on by itself. */
  waitsForApproval: boolean;
  /** When a timed pause ends (milliseconds since the epoch). */
  resumesAt?: number;
  /** Held by `spec.strategy.paused`. */
  paused: boolean;
  /** The new version was withdrawn, or all steps are done: what the step says is of before. */
  ending?: 'Cancelling' | 'Finalising';
  since?: string;
}

/**
 * The step that a Rollout is at; undefined unless it is rolling. The phase is looked at first: the step of
 * a finished or cancelled rollout stays in the status.
 */
export function rolloutStepOf(
  object: KubernetesObject,
): RolloutStep | undefined {
  const { spec, status } = object;
  if (status?.phase !== 'Progressing') {
    return undefined;
  }
  const strategy = spec?.strategy?.blueGreen ?? spec?.strategy?.canary;
  const steps = asArray(strategy?.steps);
  const current = status.blueGreenStatus ?? status.canaryStatus;
  const index = Number(current?.currentStepIndex) || 0;
  const state = asText(current?.currentStepState) ?? '';
  const since = asText(current?.lastUpdateTime);
  const duration = steps[index - 1]?.pause?.duration;
  const reason = conditionOf(object, 'Progressing')?.reason;
  const ending =
    reason === 'Cancelling' || reason === 'Finalising' ? reason : undefined;
  // Until it has initialised, the step is still that of the release before.
  const atPause =
    state === 'StepPaused' && !ending && reason !== 'Initializing';
  const timed = typeof duration === 'number';
  const sinceMs = timeOf(since);
  const paused = spec?.strategy?.paused === true;
  return {
    index,
    total: steps.length,
    state,
    waitsForApproval: atPause && !timed && !paused,
    resumesAt:
      atPause && timed && sinceMs !== undefined
        ? sinceMs + duration * 1000
        : undefined,
    paused: paused && !ending,
    ending,
    since,
  };
}

export const kruiseRollout: BuiltInHealthRule = {
  group: 'rollouts.kruise.io',
  kind: 'Rollout',
  check(object) {
    if (isUnobserved(object)) {
      return progressing(UNOBSERVED);
    }
    const { status } = object;
    const step = rolloutStepOf(object);
    if (step) {
      if (step.ending) {
        return progressing(
          step.ending === 'Cancelling'
            ? 'Goes back to the version before'
            : 'Finishes',
        );
      }
      const place = `step ${step.index} of ${step.total}`;
      if (step.paused) {
        return suspended(`Paused at ${place}`, step.since);
      }
      if (step.waitsForApproval) {
        return suspended(`Waits for approval at ${place}`, step.since);
      }
      return progressing(
        step.resumesAt ? `Pauses at ${place}` : `At ${place}`,
        step.since,
      );
    }
    switch (status?.phase) {
      case 'Healthy':
        return healthy(
          undefined,
          conditionOf(object, 'Progressing')?.lastTransitionTime,
        );
      case 'Disabled':
        return suspended('Disabled');
      case 'Terminating':
      case 'Disabling':
        return status.canaryStatus?.currentStepState === 'StepPaused'
          ? degraded(`${status.phase} in the middle of a rollout`)
          : progressing(status.phase);
      default:
        return progressing(asText(status?.message) ?? 'Starting');
    }
  },
};
