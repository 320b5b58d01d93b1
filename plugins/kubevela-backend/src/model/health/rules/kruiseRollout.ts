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

/** What KubeVela itself leaves alone when it resumes a workflow: the workflow's own steps move it on. */
const SKIP_RESUME = 'controller.core.oam.dev/skip-resume';

/**
 * Whether the steps are those of the Application's workflow (`canary-deploy`), each of which sets the share of
 * the one step that the Rollout has. Approved here, that step would let all of the new version out.
 */
export function isCarriedByWorkflow({ metadata }: KubernetesObject): boolean {
  return metadata.annotations?.[SKIP_RESUME] === 'true';
}

/** Where an OpenKruise Rollout stands. */
export interface RolloutStep {
  /** From 1. */
  index: number;
  total: number;
  state: string;
  /** Someone has to approve; false while it goes on by itself. */
  waitsForApproval: boolean;
  /** At rest at the share that the workflow's step has set, until the next one sets another. */
  waitsForWorkflow: boolean;
  /** When a timed pause ends (milliseconds since the epoch). */
  resumesAt?: number;
  /** Held by `spec.strategy.paused`. */
  paused: boolean;
  /** Still preparing: what is changed now, the engine does not take for a way back. */
  begins: boolean;
  /**
   * The version was withdrawn before the engine had begun with it: it goes through its steps with the one that
   * all pods run already.
   */
  nothingNew: boolean;
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
  const waits = atPause && !timed && !paused;
  const carried = isCarriedByWorkflow(object);
  return {
    index,
    total: steps.length,
    state,
    waitsForApproval: waits && !carried,
    waitsForWorkflow: waits && carried,
    resumesAt:
      atPause && timed && sinceMs !== undefined
        ? sinceMs + duration * 1000
        : undefined,
    paused: paused && !ending,
    begins: reason === 'Initializing',
    nothingNew: reason === 'InRolling' && isStable(current),
    ending,
    since,
  };
}

/** Whether the version that goes out is the one that was there. */
function isStable(status: Record<string, any> | undefined): boolean {
  const stable = asText(status?.stableRevision);
  return Boolean(stable) && stable === asText(status?.podTemplateHash);
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
      if (step.waitsForWorkflow) {
        return suspended('Rests until the workflow goes on', step.since);
      }
      if (step.waitsForApproval && step.nothingNew) {
        return suspended(
          `Waits for approval at ${place}, with nothing new`,
          step.since,
        );
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
