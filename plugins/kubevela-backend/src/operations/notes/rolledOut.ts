import type { OperationNote } from '@velastage/plugin-kubevela-common';
import { asRecord, groupOf } from '../../model/kube/objects';
import type { KubernetesObject } from '../../watch/types';
import { note } from '../note';
import type { OperationTarget } from '../types';

/** Objects that take a change of a workload's template for a release of theirs. */
const ENGINES = [
  { group: 'rollouts.kruise.io', kind: 'Rollout' },
  { group: 'flagger.app', kind: 'Canary' },
];

/** That a rollout engine will turn the restart into a release with steps. */
export function rolledOut({
  object,
  view,
}: OperationTarget): OperationNote | undefined {
  for (const { group, kind } of ENGINES) {
    for (const engine of view.list(group, kind, object.metadata.namespace)) {
      if (refersTo(engine, object)) {
        const { name } = engine.metadata;
        return note(
          'rolled-out',
          `${kind} ${name} takes a restart for a release: it goes through its steps and waits at its approvals.`,
          { kind, name },
        );
      }
    }
  }
  return undefined;
}

function refersTo(engine: KubernetesObject, workload: KubernetesObject) {
  const { spec } = engine;
  const target = asRecord(
    spec?.workloadRef ?? spec?.objectRef?.workloadRef ?? spec?.targetRef,
  );
  return (
    engine.metadata.namespace === workload.metadata.namespace &&
    target?.name === workload.metadata.name &&
    target?.kind === workload.kind &&
    (!target?.apiVersion ||
      groupOf(target.apiVersion) === groupOf(workload.apiVersion))
  );
}
