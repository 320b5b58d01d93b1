import type { Rollout, RolloutStep } from '@velastage/plugin-kubevela-common';
import type { RolloutEngine } from '@velastage/plugin-kubevela-node';
import { asArray, asText } from '../../model/kube/objects';
import { note } from '../../operations/note';
import type { KubernetesObject } from '../../watch/types';
import { pause, resume } from './hold';

const PERCENT = 100;

/**
 * The Rollout of KubeVela 1.1 to 1.8, which the addon `rollout` still installs. Which batches may go out is
 * said in the Application's trait, which would put back what is changed here: only holding it is possible.
 */
export const velaEngine: RolloutEngine = {
  name: 'KubeVela Rollout (legacy)',
  group: 'standard.oam.dev',
  kind: 'Rollout',

  // It works on two Deployments that are named after revisions.
  workloadOf: ({ spec }) =>
    asText(spec?.targetRevisionName)
      ? {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          name: spec.targetRevisionName,
        }
      : undefined,

  read(rollout) {
    const object = rollout as KubernetesObject;
    const { status } = object;
    const steps = batches(object);
    const rolling = status?.rollingState === 'rollingInBatches';
    const waits = rolling && waitsForApproval(object);
    return {
      phase: phaseOf(object, waits),
      message: asText(status?.rollingState),
      strategy: 'canary',
      currentStep: rolling ? Number(status?.currentBatch ?? 0) + 1 : undefined,
      steps,
      pods: rolling
        ? {
            wanted: status?.rolloutTargetSize,
            updated: status?.upgradedReplicas ?? 0,
            updatedReady: status?.upgradedReadyReplicas ?? 0,
          }
        : undefined,
      notes: waits
        ? [
            note(
              'vela-partition',
              'The next batch is released in the Application: `batchPartition` of its rollout trait.',
            ),
          ]
        : undefined,
    };
  },

  operations: { 'resume-rollout': resume, 'pause-rollout': pause },
};

function batches({ spec, status }: KubernetesObject): RolloutStep[] {
  const plan = spec?.rolloutPlan;
  const listed = asArray(plan?.rolloutBatches);
  const count = listed.length || Number(plan?.numBatches ?? 1);
  const rolling = status?.rollingState === 'rollingInBatches';
  const at = rolling ? Number(status?.currentBatch ?? 0) : -1;
  const finished = status?.rollingState === 'rolloutSucceed';
  return Array.from({ length: count }, (_, index) => ({
    state: stateOf(index, finished ? count : at),
    replicas:
      listed[index]?.replicas === undefined
        ? `${Math.round(PERCENT / count)}%`
        : String(listed[index].replicas),
    approval:
      typeof plan?.batchPartition === 'number' && index >= plan.batchPartition,
  }));
}

function stateOf(index: number, at: number): RolloutStep['state'] {
  if (index === at) {
    return 'current';
  }
  return index < at ? 'done' : 'ahead';
}

function waitsForApproval({ spec, status }: KubernetesObject): boolean {
  const partition = spec?.rolloutPlan?.batchPartition;
  return (
    status?.batchRollingState === 'batchReady' &&
    typeof partition === 'number' &&
    Number(status?.currentBatch ?? 0) >= partition
  );
}

function phaseOf(
  { spec, status }: KubernetesObject,
  waits: boolean,
): Rollout['phase'] {
  switch (status?.rollingState) {
    case 'rolloutSucceed':
      return 'Healthy';
    case 'rolloutFailing':
    case 'rolloutFailed':
      return 'Degraded';
    case 'rollingInBatches':
      if (spec?.rolloutPlan?.paused === true) {
        return 'Paused';
      }
      return waits ? 'Waiting' : 'Progressing';
    case 'finalising':
      return 'Finishing';
    case undefined:
      return 'Unknown';
    default:
      return 'Progressing';
  }
}
