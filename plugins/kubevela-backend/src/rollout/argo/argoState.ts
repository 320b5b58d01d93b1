import { durationMs } from '../../model/kube/duration';
import { asArray, asText } from '../../model/kube/objects';
import { timeOf } from '../../model/kube/time';
import { note } from '../../operations/note';
import type { KubernetesObject } from '../../watch/types';

/** Where a Rollout of Argo stands. */
export interface ArgoState {
  /** The controller has taken in what it was told last. */
  settled: boolean;
  /** A version goes out that is not the stable one. */
  rolling: boolean;
  aborted: boolean;
  /** It was told to leave all that is left out. */
  promoting: boolean;
  /** Held by `spec.paused`. */
  held: boolean;
  /** Hash of the version that is asked for. */
  version: string;
  /** From 0; the number of steps at the end. */
  index: number;
  /** Number of steps; 0 of a blue-green release, and of a canary without any. */
  total: number;
  /** Why and since when it stands, by itself. */
  pause?: { reason: string; since?: string; resumesAt?: number };
}

/** Its state; what `status` says counts only for the generation that it was made of. */
export function argoState(object: KubernetesObject): ArgoState {
  const { spec, status, metadata } = object;
  const steps = stepsOf(object);
  const pauses = asArray(status?.pauseConditions);
  // It publishes the generation as text.
  const observed = Number(status?.observedGeneration);
  const index = Number(status?.currentStepIndex ?? 0);
  const pause = pauses[0] && {
    reason: asText(pauses[0].reason) ?? '',
    since: asText(pauses[0].startTime),
  };
  const length = pause && pauseMs(object, pause.reason, index);
  const begin = timeOf(pause?.since);
  return {
    settled:
      status?.phase !== undefined &&
      !(observed < (metadata.generation ?? 0)) &&
      // Whoever lets a pause end takes its condition away; the controller takes this back.
      !(status.controllerPause === true && pauses.length === 0),
    rolling:
      Boolean(status?.stableRS) && status?.currentPodHash !== status?.stableRS,
    aborted: status?.abort === true,
    promoting: status?.promoteFull === true,
    held: spec?.paused === true,
    version: asText(status?.currentPodHash) ?? '',
    index,
    total: steps.length,
    pause: pause && {
      ...pause,
      resumesAt:
        length === undefined || begin === undefined
          ? undefined
          : begin + length,
    },
  };
}

/** The steps of a canary. */
export function stepsOf({ spec }: KubernetesObject): readonly any[] {
  return asArray(spec?.strategy?.canary?.steps);
}

/** How long a pause lasts by itself; undefined where a person has to end it. */
function pauseMs(
  object: KubernetesObject,
  reason: string,
  index: number,
): number | undefined {
  if (reason === 'BlueGreenPause') {
    const seconds = object.spec?.strategy?.blueGreen?.autoPromotionSeconds;
    return typeof seconds === 'number' && seconds > 0
      ? seconds * 1_000
      : undefined;
  }
  return reason === 'CanaryPauseStep'
    ? stepPauseMs(stepsOf(object)[index])
    : undefined;
}

/** How long a step pauses: seconds as a number or a text, or a Go duration. */
export function stepPauseMs(step: any): number | undefined {
  const duration = step?.pause?.duration;
  if (duration === undefined) {
    return undefined;
  }
  const seconds = Number(duration);
  return Number.isFinite(seconds) ? seconds * 1_000 : durationMs(duration);
}

/** Names one step of one version: that of the next version is another one. */
export function stepId({ version, index, total }: ArgoState): string {
  return `${version}/${total > 0 ? index + 1 : 'switch'}`;
}

/** Why nothing can be decided about a new version; undefined while one goes out. */
export function notRolling(state: ArgoState) {
  if (!state.rolling) {
    return note('not-rolling', 'Nothing is being rolled out.');
  }
  if (state.aborted) {
    return note(
      'rollout-aborted',
      'It was aborted: retry it, or roll the Application back.',
    );
  }
  return state.promoting
    ? note('rollout-ends', 'The rollout is about to end.')
    : undefined;
}

/** Why nothing should be written now: it would be decided on what is not so any more. */
export function notSettled({ settled }: ArgoState) {
  return settled
    ? undefined
    : note(
        'rollout-unsettled',
        'The engine has not taken in the last change yet; try again in a moment.',
      );
}

/** The strategy that it follows. */
export function isBlueGreen({ spec }: KubernetesObject): boolean {
  return spec?.strategy?.blueGreen !== undefined;
}
