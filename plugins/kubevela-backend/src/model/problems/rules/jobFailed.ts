import { conditionOf } from '../../kube/conditions';
import { asArray } from '../../kube/objects';
import type { TreeNode } from '../../tree';
import { withAncestors } from '../ancestors';
import { finding } from '../finding';
import type { ProblemContext, ProblemRule } from '../types';
import { brief, subjectOf } from '../words';

/** A Job gave up: one that the Application applied, or the last run of a CronJob. */
export const jobFailed: ProblemRule = {
  code: 'job-failed',
  find(context) {
    return failedJobs(context).map(job => {
      const failed = conditionOf(job.object!, 'Failed');
      const pod = lastPod(job);
      const ended = pod && exitOf(pod);
      const subject = subjectOf(job.root, context);
      const run = job.root === job ? '' : ` (run ${job.ref.name})`;
      const deadline = failed?.reason === 'DeadlineExceeded';
      const why = deadline
        ? 'it took longer than its deadline'
        : ended &&
          `exit code ${ended.exitCode}${
            ended.reason && ended.reason !== 'Error' ? `, ${ended.reason}` : ''
          }`;
      return finding(
        {
          code: 'job-failed',
          severity: 'error',
          sentence: `${subject} failed${run}: ${
            why ?? brief(failed?.message ?? 'no reason given')
          }`,
          advice: 'Look at the logs of its last pod',
          node: pod ?? job,
          component: job.component,
          original: failed?.message,
          since: failed?.lastTransitionTime,
          params: {
            subject,
            job: job.ref.name,
            exitCode: ended?.exitCode,
            reason: failed?.reason,
          },
          explains: [
            ...withAncestors(job),
            ...job.children,
            ...context.pods.filter(trouble =>
              job.children.includes(trouble.pod),
            ),
          ],
        },
        context,
      );
    });
  },
};

/** Only the newest run of a CronJob counts; older failures are kept for reading. */
function failedJobs({ tree, explained }: ProblemContext): TreeNode[] {
  const newest = new Map<TreeNode, TreeNode>();
  const failed: TreeNode[] = [];
  for (const node of tree.byId.values()) {
    if (
      node.ref.kind !== 'Job' ||
      node.ref.group !== 'batch' ||
      node.outdated
    ) {
      continue;
    }
    if (node.root === node) {
      failed.push(node);
      continue;
    }
    const known = newest.get(node.root);
    if (!known || createdAt(node) > createdAt(known)) {
      newest.set(node.root, node);
    }
  }
  return [...failed, ...newest.values()].filter(
    node => node.health?.status === 'Degraded' && !explained.has(node),
  );
}

function lastPod(job: TreeNode): TreeNode | undefined {
  return job.children
    .filter(({ ref }) => ref.kind === 'Pod')
    .sort((a, b) => (createdAt(a) < createdAt(b) ? 1 : -1))[0];
}

function createdAt({ object }: TreeNode): string {
  return object?.metadata.creationTimestamp ?? '';
}

function exitOf({ object }: TreeNode): any | undefined {
  return asArray(object?.status?.containerStatuses)
    .map(status => status?.state?.terminated ?? status?.lastState?.terminated)
    .find(ended => ended && ended.exitCode !== 0);
}
