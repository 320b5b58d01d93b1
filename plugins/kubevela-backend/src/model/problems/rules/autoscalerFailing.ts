import { finding } from '../finding';
import type { ProblemRule } from '../types';
import { brief, subjectOf } from '../words';

const NO_METRICS_API =
  /could not find the requested resource|no metrics (?:known|returned)|metrics\.k8s\.io/;

/** An autoscaler cannot measure, or cannot set replicas: what it scales runs on, but stays as it is. */
export const autoscalerFailing: ProblemRule = {
  code: 'autoscaler-failing',
  find(context) {
    return context.tree.managed
      .filter(
        ({ ref, health, outdated }) =>
          ref.kind === 'HorizontalPodAutoscaler' &&
          health?.status === 'Degraded' &&
          !outdated,
      )
      .map(node => {
        const original = node.health?.message ?? '';
        const noMetrics = NO_METRICS_API.test(original);
        const subject = node.component || subjectOf(node, context);
        const reason = noMetrics
          ? 'its cluster serves no metrics for it'
          : brief(original);
        return finding(
          {
            code: 'autoscaler-failing',
            severity: 'warning',
            sentence: `${subject} is not scaled automatically: ${reason}`,
            advice: noMetrics
              ? 'Install metrics-server, or check that the pods request what is measured'
              : undefined,
            node,
            original,
            since: node.health?.since,
            params: { subject, reason },
            explains: [node],
          },
          context,
        );
      });
  },
};
