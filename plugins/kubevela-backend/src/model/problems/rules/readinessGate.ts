import { conditionOf } from '../../kube/conditions';
import { timeOf } from '../../kube/time';
import { explainedBy } from '../podRule';
import { finding } from '../finding';
import type { PodTrouble } from '../podTroubles';
import type { ProblemContext, ProblemRule } from '../types';
import { brief, podCount, podTotal, subjectOf } from '../words';

/** What sets a readiness gate, mostly a load balancer, may take so long. */
export const GATE_GRACE_MS = 60_000;

/** All containers of a pod are ready, but something outside of it has to say yes and does not. */
export const readinessGate: ProblemRule = {
  code: 'readiness-gate',
  find(context) {
    const groups = new Map<string, PodTrouble[]>();
    for (const trouble of context.pods) {
      const ready = gateOf(trouble);
      const due = (timeOf(ready?.lastTransitionTime) ?? 0) + GATE_GRACE_MS;
      if (ready && due <= context.now && !context.explained.has(trouble)) {
        const { id } = trouble.root;
        groups.set(id, [...(groups.get(id) ?? []), trouble]);
      }
    }
    return [...groups.values()].map(group => toFinding(group, context));
  },
  recheckAt({ pods, now }) {
    const deadlines = pods
      .map(trouble => timeOf(gateOf(trouble)?.lastTransitionTime))
      .filter((since): since is number => since !== undefined)
      .map(since => since + GATE_GRACE_MS)
      .filter(deadline => deadline > now);
    return deadlines.length > 0 ? Math.min(...deadlines) : undefined;
  },
};

function gateOf({ pod }: PodTrouble) {
  const ready = pod.object && conditionOf(pod.object, 'Ready');
  return ready?.status === 'False' && ready.reason === 'ReadinessGatesNotReady'
    ? ready
    : undefined;
}

function toFinding(group: PodTrouble[], context: ProblemContext) {
  const [first] = group;
  const { root, pod } = first;
  const ready = gateOf(first);
  const subject = subjectOf(root, context);
  const reason = brief(ready?.message ?? 'no reason given');
  return finding(
    {
      code: 'readiness-gate',
      severity: 'error',
      sentence: `${subject} runs but does not count as ready${podCount(
        group.length,
        root,
      )}: ${reason}`,
      advice: 'Look at what sets the readiness gate, mostly a load balancer',
      node: pod,
      original: ready?.message,
      since: ready?.lastTransitionTime,
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
}
