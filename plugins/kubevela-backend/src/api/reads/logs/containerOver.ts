import { asArray } from '../../../model/kube/objects';
import type { ClusterView } from '../../../watch/types';

/**
 * Whether a container will write no more: its pod has ended, or it is an init container that did its work.
 * Others are started again, by their kubelet.
 */
export function containerOver(
  view: ClusterView,
  namespace: string,
  pod: string,
  container: string,
): 'ended' | undefined {
  const { status } =
    view.get({ group: '', kind: 'Pod', namespace, name: pod }) ?? {};
  if (status?.phase === 'Succeeded' || status?.phase === 'Failed') {
    return 'ended';
  }
  const init = asArray(status?.initContainerStatuses).find(
    ({ name }) => name === container,
  );
  return init?.state?.terminated?.exitCode === 0 ? 'ended' : undefined;
}
