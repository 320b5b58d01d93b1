import { redactText } from '../../redact';
import { nameOf } from '../kube/objects';
import { earlier } from '../kube/time';
import type { Tree, TreeNode } from '../tree';
import type { HealthAssessor } from './assessor';
import { isSilentKind } from './silentKinds';
import { isWorse } from './severity';
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

const RISING: ReadonlySet<string> = new Set([
  'Missing',
  'Degraded',
  'Progressing',
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
  // Children stand after their parents: what Flux applied through another Flux object rises step by step.
  for (const node of [...tree.byId.values()].reverse()) {
    if (node.adopted) {
      liftToParents(node);
    }
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

/** What has applied an object is not well while the object is not, whatever it says of itself. */
function liftToParents(node: TreeNode) {
  const { health, ref } = node;
  if (!health || !RISING.has(health.status)) {
    return;
  }
  const status = health.status === 'Missing' ? 'Degraded' : health.status;
  for (const parent of node.parents) {
    if (isWorse(status, parent.health?.status ?? 'Healthy')) {
      const message =
        health.status === 'Missing'
          ? `${nameOf(ref)} is missing`
          : `${nameOf(ref)}: ${health.message ?? health.status}`;
      const recheckAt = parent.health?.recheckAt;
      parent.health = { status, message, since: health.since, recheckAt };
      parent.liftedFrom = node.liftedFrom ?? node;
    }
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
    case 'elsewhere':
      return isSilentKind(node.ref)
        ? undefined
        : { status: 'Unknown', message: elsewhereMessage(node) };
    default:
      return undefined;
  }
}

/** A hub's KubeVela reaches clusters by names of its own, through connections that the portal has no part in. */
function elsewhereMessage({ ref, placement }: TreeNode): string {
  return `${ref.kind} objects in ${placement} cannot be looked at: KubeVela placed them there from this cluster`;
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
