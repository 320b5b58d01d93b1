import type { OperationNote } from '@velastage/plugin-kubevela-common';
import { asRecord } from '../../model/kube/objects';
import type { ClusterView, KubernetesObject } from '../../watch/types';
import { note } from '../note';
import type { OperationTarget } from '../types';

/** Objects that decide the replicas of the workload they name. */
const AUTOSCALERS = [
  { group: 'keda.sh', kind: 'ScaledObject' },
  { group: 'autoscaling', kind: 'HorizontalPodAutoscaler' },
];

/** That an autoscaler decides the replicas. */
export function autoscaled({
  object,
  view,
}: OperationTarget): OperationNote | undefined {
  const scaler = scalerOf(object, view);
  return (
    scaler &&
    note(
      'autoscaled',
      `${scaler.kind} ${scaler.name} decides the replicas: it will change them again.`,
      scaler,
    )
  );
}

/** Kind and name of what decides the replicas of a workload, if anything does. */
export function scalerOf(
  workload: Pick<KubernetesObject, 'kind' | 'metadata'>,
  view: Pick<ClusterView, 'list'>,
): { kind: string; name: string } | undefined {
  for (const { group, kind } of AUTOSCALERS) {
    for (const scaler of view.list(group, kind, workload.metadata.namespace)) {
      if (scales(scaler, workload)) {
        return { kind, name: scaler.metadata.name };
      }
    }
  }
  return undefined;
}

function scales(
  scaler: KubernetesObject,
  workload: Pick<KubernetesObject, 'kind' | 'metadata'>,
): boolean {
  const target = asRecord(scaler.spec?.scaleTargetRef);
  return (
    scaler.metadata.namespace === workload.metadata.namespace &&
    target?.name === workload.metadata.name &&
    (target.kind ?? 'Deployment') === workload.kind
  );
}
