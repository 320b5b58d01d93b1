import type { OperationNote } from '@velastage/plugin-kubevela-common';
import { isSelfRepairing } from '../../model/drift';
import { note } from '../note';
import type { OperationTarget } from '../types';
import { controllerOf } from './controllerOf';

/** Who makes another pod in the place of a deleted one, if anybody. */
export function podSuccessor({
  object,
  node,
  application,
}: OperationTarget): OperationNote {
  const owner = controllerOf(object);
  if (owner) {
    const { kind, name } = owner;
    return note('replaced', `${kind} ${name} starts another pod for it.`, {
      kind,
      name,
    });
  }
  if (node.managed && application && isSelfRepairing(application)) {
    return note(
      'created-again',
      'vela-core creates it again within five minutes.',
    );
  }
  return note('gone-for-good', 'Nothing creates it again by itself.');
}
