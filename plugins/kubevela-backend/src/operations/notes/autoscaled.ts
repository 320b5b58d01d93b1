import type { OperationNote } from '@velastage/plugin-kubevela-common';
import { asRecord } from '../../model/kube/objects';
import type { KubernetesObject } from '../../watch/types';
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
  for (const { group, kind } of AUTOSCALERS) {
    for (const scaler of view.list(group, kind, object.metadata.namespace)) {
      if (scales(scaler, object)) {
        const { name } = scaler.metadata;
        return note(
          'autoscaled',
          `${kind} ${name} decides the replicas: it will change them again.`,
          { kind, name },
        );
      }
    }
  }
  return undefined;
}

function scales(scaler: KubernetesObject, workload: KubernetesObject): boolean {
  const target = asRecord(scaler.spec?.scaleTargetRef);
  return (
    scaler.metadata.namespace === workload.metadata.namespace &&
    target?.name === workload.metadata.name &&
    (target.kind ?? 'Deployment') === workload.kind
  );
}
