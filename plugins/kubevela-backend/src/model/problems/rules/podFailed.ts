import { explainedBy } from '../podRule';
import { finding } from '../finding';
import type { PodTrouble } from '../podTroubles';
import type { ProblemRule } from '../types';
import { brief, podCount, podTotal, subjectOf } from '../words';

/** Pods were put off their node, by a lack of something or by the node itself. */
export const podFailed: ProblemRule = {
  code: 'pod-failed',
  find(context) {
    const groups = new Map<string, PodTrouble[]>();
    for (const trouble of context.pods) {
      const status = trouble.pod.object?.status;
      if (
        status?.phase === 'Failed' &&
        status.reason &&
        !context.explained.has(trouble)
      ) {
        const key = `${trouble.root.id} ${status.reason}`;
        groups.set(key, [...(groups.get(key) ?? []), trouble]);
      }
    }
    return [...groups.values()].map(group => {
      const [{ pod, root }] = group;
      const { reason, message } = pod.object?.status ?? {};
      const subject = subjectOf(root, context);
      return finding(
        {
          code: 'pod-failed',
          severity: 'warning',
          sentence: `${subject}: pod ended with ${reason}${podCount(
            group.length,
            root,
          )}${message ? `: ${brief(message)}` : ''}`,
          advice:
            reason === 'Evicted'
              ? 'Raise its requests to what it uses, so that nodes plan for it'
              : undefined,
          node: pod,
          original: message,
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
