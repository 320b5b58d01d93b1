import type { OperationNote } from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import { note } from '../note';
import { waitingSteps } from './run';

/** That a step which waits for somebody will not get its answer. */
export function dropsApproval(
  application: KubernetesObject,
): OperationNote | undefined {
  const [waiting] = waitingSteps(application);
  return (
    waiting &&
    note(
      'drops-approval',
      `Step ${waiting.name} waits for approval now: that is dropped.`,
      { step: waiting.name },
    )
  );
}
