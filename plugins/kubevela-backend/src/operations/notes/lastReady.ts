import type { OperationNote } from '@velastage/plugin-kubevela-common';
import { asArray } from '../../model/kube/objects';
import type { KubernetesObject } from '../../watch/types';
import { note } from '../note';
import type { OperationTarget } from '../types';

/** That no other pod of the same controller is ready. */
export function lastReady({
  object,
  view,
}: OperationTarget): OperationNote | undefined {
  const owner = object.metadata.ownerReferences?.find(
    ({ controller }) => controller,
  );
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

function isReady({ metadata, status }: KubernetesObject): boolean {
  return (
    !metadata.deletionTimestamp &&
    asArray(status?.conditions).some(
      condition => condition?.type === 'Ready' && condition.status === 'True',
    )
  );
}
