import { kubevelaPodDeletePermission } from '@velastage/plugin-kubevela-common';
import { guardedDelete } from './guard';
import { lastReady } from './notes/lastReady';
import { podSuccessor } from './notes/podSuccessor';
import type { Operation } from './types';

/** Deletes one pod, in its own time to end (its grace period). */
export const deletePod: Operation = {
  name: 'delete-pod',
  permission: kubevelaPodDeletePermission,
  verb: 'delete',
  appliesTo: ({ apiVersion, kind }) => apiVersion === 'v1' && kind === 'Pod',
  refuse: () => undefined,

  consequences(target) {
    return [podSuccessor(target), lastReady(target)];
  },

  request: ({ object }, path) => guardedDelete(path, object),
};
