import type { BlindSpot } from '@velastage/plugin-kubevela-common';
import type { ClusterView } from '../../watch/types';
import type { Tree } from '../tree';

/**
 * What of this instance cannot be seen, once for each kind and namespace. The store says only that it is
 * blind; which permission is missing is told with the cluster. Secrets are left out: never looking at them
 * is the intention.
 */
export function blindSpotsOf(tree: Tree, view: ClusterView): BlindSpot[] {
  const spots = new Map<string, BlindSpot>();
  for (const { ref, apiVersion, visibility, placement } of tree.managed) {
    const key = `${ref.group}/${ref.kind}/${ref.namespace}`;
    const secret = ref.group === '' && ref.kind === 'Secret';
    if (visibility !== 'blind' || placement || secret || spots.has(key)) {
      continue;
    }
    const served = view.namespaced(ref.group, ref.kind) !== undefined;
    spots.set(key, {
      apiVersion,
      kind: ref.kind,
      namespace: ref.namespace || undefined,
      reason: served ? 'failing' : 'notServed',
      message: served
        ? `${ref.kind} objects${place(ref.namespace)} are not watched`
        : `The cluster does not serve ${apiVersion} ${ref.kind}`,
    });
  }
  return [...spots.values()];
}

function place(namespace: string): string {
  return namespace ? ` in namespace ${namespace}` : '';
}
