import { nameOf } from '../kube/objects';
import type { UnrepairedReason } from '../drift/repairs';
import type { TreeNode } from '../tree';
import type { ProblemContext } from './types';

export { brief } from '../kube/text';

/** How a sentence names a managed object: by its component, where it is that component's workload. */
export function subjectOf(node: TreeNode, context: ProblemContext): string {
  const isWorkload = context.components.some(
    ({ part }) => part.workload === node,
  );
  return isWorkload && node.component ? node.component : nameOf(node.ref);
}

/** ` (2 of 3 pods)`; nothing where there is one pod only. */
export function podCount(affected: number, root: TreeNode): string {
  const total = podTotal(affected, root);
  return total > 1 ? ` (${affected} of ${total} pods)` : '';
}

/** A remark and {@link podCount} in one pair of brackets: ` (exit code 1; 2 of 3 pods)`. */
export function withPodCount(remark: string, pods: string): string {
  const count = pods.replace(/^ \((.*)\)$/, '; $1');
  return ` (${remark}${count})`;
}

/** How many pods a workload has or wants, at least as many as are counted. */
export function podTotal(affected: number, { object }: TreeNode): number {
  const wanted =
    object?.spec?.replicas ?? object?.status?.desiredNumberScheduled ?? 1;
  return Math.max(affected, Number(wanted) || 0);
}

/** `a`, `a and b`, `a, b and 3 more`. */
export function listed(words: readonly string[], shown = 3): string {
  const named = words.slice(0, shown);
  const rest = words.length - named.length;
  if (rest > 0) {
    return `${named.join(', ')} and ${rest} more`;
  }
  return named.length < 2
    ? named.join('')
    : `${named.slice(0, -1).join(', ')} and ${named[named.length - 1]}`;
}

/** Why vela-core leaves a change alone, after "because". */
export const UNREPAIRED: Record<UnrepairedReason, string> = {
  deleting: 'the application is being deleted',
  paused: 'reconciling is switched off',
  appliedOnce: 'the policy apply-once lets it apply the application once only',
  failed: 'the workflow failed',
  terminated: 'the workflow was terminated',
  underWay: 'the workflow has not come to its end',
};
