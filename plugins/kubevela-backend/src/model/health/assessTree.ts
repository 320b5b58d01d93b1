import { redactText } from '../../redact';
import { earlier } from '../kube/time';
import type { Tree, TreeNode } from '../tree';
import type { HealthAssessor } from './assessor';
import { isSilentKind } from './silentKinds';
import type { HealthContext, HealthOpinion } from './types';

/** Workloads whose own status lags behind, or never tells of, what their pods already show. */
const WORKLOADS: ReadonlySet<string> = new Set([
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/DaemonSet',
  'apps/ReplicaSet',
  'apps.kruise.io/CloneSet',
  'argoproj.io/Rollout',
  'batch/Job',
]);

/** Gives every node its health. Returns when time alone may change a verdict. */
export function assessTree(
  tree: Tree,
  assess: HealthAssessor,
  context: HealthContext,
): number | undefined {
  let recheckAt: number | undefined;
  for (const node of tree.byId.values()) {
    node.health = node.object
      ? assess(node.object, context)
      : absentHealth(node);
    if (node.health?.message) {
      node.health.message = redactText(node.health.message);
    }
    recheckAt = earlier(recheckAt, node.health?.recheckAt);
  }
  for (const pod of tree.pods) {
    liftToWorkload(pod);
  }
  return recheckAt;
}

/** A pod that cannot run makes the workload that still waits for it degraded, long before its deadline. */
function liftToWorkload(pod: TreeNode) {
  const { root, health } = pod;
  if (
    health?.status === 'Degraded' &&
    root.health?.status === 'Progressing' &&
    pod.object?.status?.phase !== 'Failed' &&
    WORKLOADS.has(`${root.ref.group}/${root.ref.kind}`)
  ) {
    root.health = { ...health, recheckAt: root.health.recheckAt };
  }
}

function absentHealth(node: TreeNode): HealthOpinion | undefined {
  switch (node.presence) {
    case 'missing':
      return { status: 'Missing', message: 'It is not in the cluster' };
    case 'creating':
      return { status: 'Progressing', message: 'Not created yet' };
    case 'unseen':
      return isSilentKind(node.ref)
        ? undefined
        : { status: 'Unknown', message: unseenMessage(node) };
    default:
      return undefined;
  }
}

function unseenMessage({ ref, visibility }: TreeNode): string {
  switch (visibility) {
    case 'pending':
      return `${ref.kind} objects are still being read`;
    case 'stale':
      return `${ref.kind} objects cannot be seen at the moment`;
    default:
      return `${ref.kind} objects cannot be looked at in this cluster`;
  }
}
