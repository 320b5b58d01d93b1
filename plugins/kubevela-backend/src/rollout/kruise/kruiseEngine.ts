import type { Rollout } from '@velastage/plugin-kubevela-common';
import type {
  RolloutEngine,
  RolloutReading,
} from '@velastage/plugin-kubevela-node';
import {
  isCarriedByWorkflow,
  rolloutStepOf,
} from '../../model/health/rules/kruiseRollout';
import { conditionOf } from '../../model/kube/conditions';
import { asText } from '../../model/kube/objects';
import type { KubernetesObject } from '../../watch/types';
import { goesBackOrBeginsAgain } from '../replaced';
import { approve } from './approve';
import { notByWorkflow, readByWorkflow } from './carriedByWorkflow';
import { pause, resume } from './hold';
import { jump } from './jump';
import { rolloutState } from './kruiseState';
import { kruiseSteps, statusOf } from './kruiseSteps';
import { nothingNew } from './nothingNew';
import { promote } from './promote';

/** OpenKruise Rollouts, of both API versions; facts: its status is trusted only while it is `Progressing`. */
export const kruiseEngine: RolloutEngine = {
  name: 'OpenKruise Rollouts',
  group: 'rollouts.kruise.io',
  kind: 'Rollout',

  workloadOf({ spec }) {
    const ref = spec?.workloadRef ?? spec?.objectRef?.workloadRef;
    return ref?.name
      ? { apiVersion: ref.apiVersion, kind: ref.kind, name: ref.name }
      : undefined;
  },

  read(rollout, workload, surroundings) {
    const object = rollout as KubernetesObject;
    const { status, spec } = object;
    const step = rolloutStepOf(object);
    const current = statusOf(object);
    // While it rolls, the condition is still that of the release before.
    const cancelled = step
      ? step.ending === 'Cancelling'
      : conditionOf(object, 'Succeeded')?.status === 'False';
    const reading: RolloutReading = {
      phase: phaseOf(object, step),
      message: asText(status?.message),
      strategy: spec?.strategy?.blueGreen ? 'blueGreen' : 'canary',
      currentStep: step?.index,
      steps: kruiseSteps(object, {
        index: step && !cancelled ? step.index : finishedAt(object, cancelled),
        done: !step || step.ending === 'Finalising',
      }),
      since:
        step?.since ?? conditionOf(object, 'Progressing')?.lastTransitionTime,
      resumesAt:
        step?.resumesAt === undefined || step.paused
          ? undefined
          : new Date(step.resumesAt).toISOString(),
      pods: step && {
        wanted: numberOf(workload?.spec?.replicas),
        updated: numberOf(current?.canaryReplicas ?? current?.updatedReplicas),
        updatedReady: numberOf(
          current?.canaryReadyReplicas ?? current?.updatedReadyReplicas,
        ),
        ...oldPods(object, workload, current),
      },
      notes: step?.nothingNew ? [nothingNew] : undefined,
    };
    return isCarriedByWorkflow(object)
      ? readByWorkflow(object, reading, surroundings)
      : reading;
  },

  replaced(rollout) {
    const object = rollout as KubernetesObject;
    // Of one that is just about to begin, the operation tells something else; see notBegun.
    return isCarriedByWorkflow(object) || rolloutStepOf(object)?.begins
      ? undefined
      : goesBackOrBeginsAgain(object);
  },

  operations: {
    'approve-rollout-step': notByWorkflow(approve),
    'resume-rollout': resume,
    'pause-rollout': pause,
    'promote-rollout': notByWorkflow(promote),
    'jump-rollout': notByWorkflow(jump),
  },
  stateOf: object => rolloutState(object as KubernetesObject),
};

/** Pods of the version before: those of the workload that are not new. */
function oldPods(
  object: KubernetesObject,
  workload: Readonly<Record<string, any>> | undefined,
  current: Record<string, any> | undefined,
) {
  const all = numberOf(workload?.status?.replicas);
  const fresh = current?.canaryReplicas ?? current?.updatedReplicas;
  if (all === undefined || typeof fresh !== 'number') {
    return {};
  }
  return { old: hasTwin(object) ? all : Math.max(0, all - fresh) };
}

/** Whether the new pods are those of a second workload, and all of the first one old. */
function hasTwin({ apiVersion, metadata, spec }: KubernetesObject): boolean {
  if (apiVersion.endsWith('/v1alpha1')) {
    const style = metadata.annotations?.['rollouts.kruise.io/rolling-style'];
    return (
      style?.toLowerCase() !== 'partition' &&
      spec?.objectRef?.workloadRef?.kind === 'Deployment'
    );
  }
  return (
    spec?.strategy?.blueGreen === undefined &&
    spec?.strategy?.canary?.enableExtraWorkloadForCanary === true
  );
}

function phaseOf(
  object: KubernetesObject,
  step: ReturnType<typeof rolloutStepOf>,
): Rollout['phase'] {
  if (step) {
    if (step.ending) {
      return step.ending === 'Cancelling' ? 'RollingBack' : 'Finishing';
    }
    if (step.paused) {
      return 'Paused';
    }
    if (step.waitsForApproval) {
      return 'Waiting';
    }
    return step.resumesAt === undefined ? 'Progressing' : 'Pausing';
  }
  switch (object.status?.phase) {
    case 'Healthy':
      return 'Healthy';
    case 'Disabled':
      return 'Disabled';
    case 'Disabling':
    case 'Terminating':
      return 'Finishing';
    default:
      return 'Unknown';
  }
}

/** All steps were taken, or, of a version that was withdrawn, none of what is left counts. */
function finishedAt(object: KubernetesObject, cancelled: boolean): number {
  return cancelled ? 0 : kruiseSteps(object, { index: 0, done: true }).length;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
