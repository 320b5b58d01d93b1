import type { OperationNote } from '@velastage/plugin-kubevela-common';
import { conditionOf } from '../../model/kube/conditions';
import type { KubernetesObject } from '../../watch/types';
import { note } from '../note';
import type { OperationTarget } from '../types';
import { controllerOf } from './controllerOf';

/** That no other pod of the same controller is ready. */
export function lastReady({
  object,
  view,
}: OperationTarget): OperationNote | undefined {
  const owner = controllerOf(object);
  if (!owner || owner.kind === 'Job' || !isReady(object)) {
    return undefined;
  }
  for (const sibling of view.childrenOf(owner.uid)) {
    if (
      sibling.kind === 'Pod' &&
      sibling.metadata.name !== object.metadata.name &&
      isReady(sibling)
    ) {
      return undefined;
    }
  }
  const { kind, name } = owner;
  return note(
    'last-ready',
    `No other pod of ${kind} ${name} is ready: none answers until the new one is.`,
    { kind, name },
  );
}

function isReady(pod: KubernetesObject): boolean {
  return (
    !pod.metadata.deletionTimestamp &&
    conditionOf(pod, 'Ready')?.status === 'True'
  );
}
