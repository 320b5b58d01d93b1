import type { OperationNote } from '@velastage/plugin-kubevela-common';
import type { UnrepairedReason } from '../../model/drift/repairs';
import { note } from '../note';

const SENTENCES: Record<UnrepairedReason, string> = {
  deleting: 'It is being deleted already.',
  paused: 'Reconciling is paused: vela-core touches nothing.',
  appliedOnce:
    'Its policy apply-once has vela-core leave alone what it applied.',
  failed:
    'vela-core repairs nothing after a failed workflow. Restart the workflow: that repairs it too.',
  terminated:
    'vela-core repairs nothing after a terminated workflow. Restart the workflow: that repairs it too.',
  underWay:
    'vela-core repairs nothing while the workflow runs, but at its end.',
};

/** Why vela-core would not put back what differs, and what to do instead. */
export function unrepairedNote(reason: UnrepairedReason): OperationNote {
  return reason === 'deleting'
    ? note('deleting', SENTENCES.deleting)
    : note(`unrepaired-${reason}`, SENTENCES[reason]);
}
