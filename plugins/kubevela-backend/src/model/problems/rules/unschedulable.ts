import { conditionOf } from '../../kube/conditions';
import { explainedBy } from '../podRule';
import { finding } from '../finding';
import type { PodTrouble } from '../podTroubles';
import type { ProblemRule } from '../types';
import { brief, podCount, podTotal, subjectOf } from '../words';

/** What the scheduler would do about it is not why; newer ones speak of claims first. */
const PREEMPTION =
  /\s*(?:no new claims to deallocate,?\s*)?preemption: [\s\S]*$/;
const UNBOUND =
  /unbound immediate PersistentVolumeClaims|persistentvolumeclaim "[^"]+" (?:not found|is being deleted|bound to non-existent)/;

/** No node takes a pod. */
export const unschedulable: ProblemRule = {
  code: 'unschedulable',
  find(context) {
    const groups = new Map<string, PodTrouble[]>();
    for (const trouble of context.pods) {
      const reason = reasonOf(trouble);
      const told =
        reason === undefined ||
        UNBOUND.test(reason) ||
        trouble.pod.health?.status !== 'Degraded' ||
        context.explained.has(trouble);
      if (!told) {
        const key = `${trouble.root.id} ${reason}`;
        groups.set(key, [...(groups.get(key) ?? []), trouble]);
      }
    }
    return [...groups.values()].map(group => {
      const [{ pod, root }] = group;
      const subject = subjectOf(root, context);
      const original = reasonOf(group[0]) ?? '';
      const reason = brief(original);
      return finding(
        {
          code: 'unschedulable',
          severity: 'error',
          sentence: `No node can take ${subject}${podCount(
            group.length,
            root,
          )}: ${reason}`,
          advice: adviceFor(original),
          node: pod,
          original: conditionOf(pod.object!, 'PodScheduled')?.message,
          since: conditionOf(pod.object!, 'PodScheduled')?.lastTransitionTime,
          params: {
            subject,
            reason,
            pods: group.length,
            total: podTotal(group.length, root),
          },
          explains: explainedBy(group),
        },
        context,
      );
    });
  },
};

function reasonOf({ pod }: PodTrouble): string | undefined {
  const scheduled = pod.object && conditionOf(pod.object, 'PodScheduled');
  return scheduled?.status === 'False' && scheduled.reason === 'Unschedulable'
    ? (scheduled.message ?? '').replace(PREEMPTION, '')
    : undefined;
}

function adviceFor(reason: string): string {
  if (/Insufficient|Too many pods/.test(reason)) {
    return 'Lower its requests, or add nodes';
  }
  if (/taint/.test(reason)) {
    return 'Add a toleration, or free a node of its taint';
  }
  if (/affinity|selector|didn't match/.test(reason)) {
    return 'Loosen its node selector or affinity';
  }
  return 'Look at what it asks of a node';
}
