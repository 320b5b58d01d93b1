import type { OperationNote } from '@velastage/plugin-kubevela-common';
import { isAppliedOnce, isSelfRepairing } from '../../model/drift';
import { note } from '../note';
import type { OperationTarget } from '../types';
import { replicasOf } from '../workloads';

/**
 * What vela-core does with another number of replicas: it puts back what the Application asks for, and
 * leaves alone what the Application does not name.
 */
export function replicasPutBack(
  target: OperationTarget,
): OperationNote | undefined {
  if (!target.node.managed) {
    return undefined;
  }
  const applied = target.applied();
  if (!applied) {
    // Applied once only: there is no record of it, and nothing is put back.
    return undefined;
  }
  if (applied.spec?.replicas === undefined) {
    return note(
      'kept',
      'The Application does not say how many: vela-core leaves your number as it is.',
    );
  }
  const replicas = String(replicasOf(applied));
  switch (repairOf(target)) {
    case 'soon':
      return note(
        'put-back',
        `The Application asks for ${replicas}: vela-core puts that back within five minutes. For good, change it in the Application.`,
        { replicas },
      );
    case 'later':
      return note(
        'put-back-later',
        `The Application asks for ${replicas}: vela-core puts that back once its workflow has succeeded.`,
        { replicas },
      );
    default:
      return undefined;
  }
}

/**
 * That vela-core will undo a restart. It leaves annotations that it does not know, so this is only where
 * the Application sets this one itself.
 */
export function restartPutBack(
  target: OperationTarget,
  annotation: string,
): OperationNote | undefined {
  const named =
    target.node.managed &&
    target.applied()?.spec?.template?.metadata?.annotations?.[annotation];
  return named && repairOf(target)
    ? note(
        'restart-put-back',
        `The Application sets ${annotation} itself: vela-core puts that back, which replaces the pods once more.`,
        { annotation },
      )
    : undefined;
}

/** When vela-core puts back what differs from the Application; undefined for never. */
function repairOf({
  application,
}: OperationTarget): 'soon' | 'later' | undefined {
  if (!application || isAppliedOnce(application)) {
    return undefined;
  }
  return isSelfRepairing(application) ? 'soon' : 'later';
}
