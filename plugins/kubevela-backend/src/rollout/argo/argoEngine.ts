import type { Rollout } from '@velastage/plugin-kubevela-common';
import type {
  RolloutEngine,
  RolloutSurroundings,
} from '@velastage/plugin-kubevela-node';
import { isInconclusive } from '../../model/analysis/currentRuns';
import { conditionOf } from '../../model/kube/conditions';
import { asArray, asText } from '../../model/kube/objects';
import { note } from '../../operations/note';
import type { KubernetesObject } from '../../watch/types';
import { goesBackOrBeginsAgain } from '../replaced';
import { abort, retry } from './abort';
import { approve } from './approve';
import { argoAnalysis } from './argoAnalysis';
import { argoState, isBlueGreen, type ArgoState } from './argoState';
import { argoSteps } from './argoSteps';
import { pause, resume } from './hold';
import { promote } from './promote';
import { restart } from './restart';

/** Argo Rollouts: canary and blue-green. */
export const argoEngine: RolloutEngine = {
  name: 'Argo Rollouts',
  group: 'argoproj.io',
  kind: 'Rollout',

  workloadOf({ spec }) {
    const ref = spec?.workloadRef;
    // Without a reference it is the workload itself.
    return ref?.name
      ? { apiVersion: ref.apiVersion, kind: ref.kind, name: ref.name }
      : undefined;
  },

  read(rollout, _, surroundings) {
    const object = rollout as KubernetesObject;
    const state = argoState(object);
    const { rolling, aborted, index, total, pause: standing } = state;
    const phase = phaseOf(object, state);
    const going = rolling && !aborted;
    return {
      phase,
      message: asText(object.status?.message),
      strategy: isBlueGreen(object) ? 'blueGreen' : 'canary',
      currentStep: going && index < total ? index + 1 : undefined,
      steps: argoSteps(object, stepAt(state)),
      since: standing?.since ?? sinceOf(object, state),
      resumesAt:
        phase === 'Pausing' && standing?.resumesAt !== undefined
          ? new Date(standing.resumesAt).toISOString()
          : undefined,
      // Also while they go back after an abort.
      pods: rolling ? podsOf(object, state, surroundings) : undefined,
      traffic: going ? trafficOf(object, state) : undefined,
      analysis: rolling ? argoAnalysis(object, surroundings) : undefined,
      notes: notesOf(object, state),
    };
  },

  replaced: rollout => goesBackOrBeginsAgain(rollout as KubernetesObject),

  operations: {
    'approve-rollout-step': approve,
    'resume-rollout': resume,
    'pause-rollout': pause,
    'promote-rollout': promote,
    'abort-rollout': abort,
    'retry-rollout': retry,
    'restart-rollout': restart,
  },

  stateOf({ metadata, spec, status }) {
    return JSON.stringify([
      metadata.generation,
      status?.observedGeneration,
      status?.phase,
      status?.message,
      status?.currentPodHash,
      status?.currentStepIndex,
      asArray(status?.pauseConditions).map(({ reason }) => reason),
      status?.abort,
      status?.promoteFull,
      spec?.restartAt === status?.restartedAt,
    ]);
  },
};

const stillAskedFor = note(
  'aborted-spec-new',
  'It was aborted: the pods go back to the version before, and the Application still asks for the new one. Retry it, or roll the Application back.',
);

/**
 * The controller keeps what it has written over what came in that very moment, and then sees the change only
 * with the next one.
 */
const behind = note(
  'argo-behind',
  'The engine has not taken in the last change yet. If it stays like that, pause and resume the rollout: any further change wakes it.',
);

const inconclusive = note(
  'analysis-inconclusive',
  'What was measured says neither good nor bad, so the engine waits for you. Approved, it goes on with the next step; aborted, the pods go back to the version before.',
);

function notesOf(
  { status }: KubernetesObject,
  { settled, rolling, aborted, pause: standing }: ArgoState,
) {
  if (!settled && status?.phase !== undefined) {
    return [behind];
  }
  if (isInconclusive(standing?.reason)) {
    return [inconclusive];
  }
  return aborted && rolling ? [stillAskedFor] : undefined;
}

/** All are done of a version that is out, and none of one that was aborted. */
function stepAt({ rolling, aborted, index, total }: ArgoState): number {
  if (!rolling) {
    return total;
  }
  return aborted ? -1 : index;
}

function phaseOf(
  { status }: KubernetesObject,
  {
    settled,
    rolling,
    aborted,
    promoting,
    held,
    index,
    total,
    pause: standing,
  }: ArgoState,
): Rollout['phase'] {
  if (status?.phase === undefined) {
    return 'Unknown';
  }
  if (aborted && rolling) {
    return 'Degraded';
  }
  if (!settled) {
    return 'Progressing';
  }
  switch (status.phase) {
    case 'Healthy':
      return 'Healthy';
    case 'Degraded':
      return 'Degraded';
    case 'Paused':
      if (held) {
        return 'Paused';
      }
      return standing?.resumesAt === undefined ? 'Waiting' : 'Pausing';
    default:
      return rolling && (promoting || (total > 0 && index >= total))
        ? 'Finishing'
        : 'Progressing';
  }
}

function sinceOf(object: KubernetesObject, { aborted }: ArgoState) {
  return aborted
    ? asText(object.status?.abortedAt)
    : conditionOf(object, 'Progressing')?.lastTransitionTime;
}

function podsOf(
  { metadata, spec, status }: KubernetesObject,
  { version }: ArgoState,
  surroundings: RolloutSurroundings,
) {
  const readyIn = (hash: unknown): number | undefined =>
    surroundings.get({
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      name: `${metadata.name}-${hash}`,
    })?.status?.readyReplicas ?? undefined;
  const updated = Number(status?.updatedReplicas ?? 0);
  return {
    wanted: typeof spec?.replicas === 'number' ? spec.replicas : 1,
    updated,
    updatedReady: readyIn(version) ?? 0,
    old: Math.max(0, Number(status?.replicas ?? 0) - updated),
    oldReady: readyIn(status?.stableRS),
  };
}

function trafficOf({ spec, status }: KubernetesObject, { version }: ArgoState) {
  if (spec?.strategy?.blueGreen) {
    return status?.blueGreen?.activeSelector === version ? '100%' : '0%';
  }
  const weight = status?.canary?.weights?.canary?.weight;
  return typeof weight === 'number' ? `${weight}%` : undefined;
}
