import { kubevelaApplicationReconcilePermission } from '@velastage/plugin-kubevela-common';
import { unrepairedReason } from '../../model/drift/repairs';
import { guardedPatch } from '../guard';
import { note } from '../note';
import type { Operation, OperationTarget } from '../types';
import { isApplication } from '../workflow/run';
import { unrepairedNote } from './unrepairedNote';

/** Any edit of an Application's metadata has vela-core compare what it applied; this one says why. */
export const REPAIR_ANNOTATION = 'kubevela.io/repair-requested-at';

/** Has vela-core put back now what it would put back within five minutes. */
export const repairDrift: Operation = {
  name: 'repair-drift',
  permission: kubevelaApplicationReconcilePermission,
  verb: 'repair the drift of',
  appliesTo: isApplication,

  refuse({ object, instance }) {
    const items = instance.model.detail.driftItems;
    if (items.length === 0) {
      return note('no-drift', 'Nothing differs from what was applied.');
    }
    const reason = unrepairedReason(object);
    if (reason) {
      return unrepairedNote(reason);
    }
    return items.some(({ repairs }) => repairs)
      ? undefined
      : note('drift-stays', 'vela-core puts none of the differences back.');
  },

  consequences: target => [putsBack(target), leaves(target)],

  request: ({ object }, path, _params, now) =>
    guardedPatch(path, object, {
      metadata: {
        annotations: { [REPAIR_ANNOTATION]: new Date(now).toISOString() },
      },
    }),

  details: ({ instance }) => ({
    differences: instance.model.detail.driftItems.length,
  }),
};

const SHOWN = 5;

function putsBack({ instance }: OperationTarget) {
  const names = instance.model.detail.driftItems
    .filter(({ repairs }) => repairs)
    .map(({ resource }) => `${resource.kind} ${resource.name}`);
  const distinct = [...new Set(names)];
  const list = distinct.slice(0, SHOWN).join(', ');
  const more = distinct.length - SHOWN;
  return note(
    'puts-back',
    `vela-core makes these again what it applied: ${list}${
      more > 0 ? ` and ${more} more` : ''
    }.`,
    { list: more > 0 ? `${list}, +${more}` : list },
  );
}

function leaves({ instance }: OperationTarget) {
  const count = instance.model.detail.driftItems.filter(
    ({ repairs }) => !repairs,
  ).length;
  return count > 0
    ? note('leaves-drift', `Differences that stay: ${count}.`, {
        count: String(count),
      })
    : undefined;
}
