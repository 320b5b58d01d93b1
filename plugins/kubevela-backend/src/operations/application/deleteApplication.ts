import { kubevelaApplicationDeletePermission } from '@velastage/plugin-kubevela-common';
import { isPaused } from '../../model/delivery/isPaused';
import { gitOpsTool } from '../deploy/gitOpsTool';
import { guardedDelete, guardedPatch } from '../guard';
import { note } from '../note';
import type { Operation, OperationTarget } from '../types';
import { isApplication } from '../workflow/run';
import { keptVolumes, removedKinds } from './removedResources';

/** With it an Application's deletion lets go of what it made instead of deleting it. */
export const ORPHAN_FINALIZER = 'app.oam.dev/orphan-resource';

/** Deletes an Application, with what it made or, with `keepResources`, without. */
export const deleteApplication: Operation = {
  name: 'delete-application',
  permission: kubevelaApplicationDeletePermission,
  verb: 'delete',
  appliesTo: isApplication,
  refuse: () => undefined,

  consequences: target => [
    removes(target),
    volumesStay(target),
    isPaused(target.object)
      ? note(
          'delete-waits-paused',
          'Reconciling is paused: the deletion waits until it is resumed.',
        )
      : undefined,
    gitOpsTool(target.object),
  ],

  prepare: ({ object }, path, { keepResources }) => {
    const finalizers = object.metadata.finalizers ?? [];
    return keepResources && !finalizers.includes(ORPHAN_FINALIZER)
      ? {
          request: guardedPatch(path, object, {
            metadata: { finalizers: [...finalizers, ORPHAN_FINALIZER] },
          }),
          left: `The finalizer ${ORPHAN_FINALIZER} stands in it now: whoever deletes it leaves what it made.`,
        }
      : undefined;
  },

  request: ({ object }, path) => guardedDelete(path, object),

  details: (target, { keepResources }) => ({
    resources: keepResources ? 'kept' : 'deleted',
    count: removedKinds(target).reduce((sum, { count }) => sum + count, 0),
  }),
};

function removes(target: OperationTarget) {
  const kinds = removedKinds(target);
  const list = kinds.map(each => `${each.count} ${each.kind}`).join(', ');
  return kinds.length === 0
    ? note('removes-nothing', 'It has made nothing that would be deleted.')
    : note('removes', `What it made is deleted with it: ${list}.`, { list });
}

function volumesStay(target: OperationTarget) {
  const names = keptVolumes(target);
  return names.length > 0
    ? note(
        'volumes-stay',
        `The volumes of ${names.join(
          ', ',
        )} stay with their data, until somebody deletes them.`,
        { list: names.join(', ') },
      )
    : undefined;
}
