import type { OperationNote } from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../../watch/types';
import { note } from '../note';

/** How a workload replaces its pods when its template changes. */
export function replacement({ kind, spec }: KubernetesObject): OperationNote {
  if (spec?.replicas === 0) {
    return note('no-pods', 'It has no pods now: nothing is replaced.');
  }
  const strategy =
    kind === 'Deployment' ? spec?.strategy : spec?.updateStrategy;
  if (strategy?.type === 'Recreate') {
    return note(
      'recreate',
      'All its pods stop before new ones start (strategy Recreate): nothing answers meanwhile.',
    );
  }
  if (strategy?.type === 'OnDelete') {
    return note(
      'on-delete',
      'Its update strategy is OnDelete: each pod is replaced only when somebody deletes it.',
    );
  }
  const partition = strategy?.rollingUpdate?.partition;
  if (
    kind === 'StatefulSet' &&
    typeof partition === 'number' &&
    partition > 0
  ) {
    return note(
      'partition',
      `Only pods with a number from ${partition} on are replaced (partition of its update strategy).`,
      { partition: String(partition) },
    );
  }
  return note('rolling', 'Its pods are replaced step by step.');
}
