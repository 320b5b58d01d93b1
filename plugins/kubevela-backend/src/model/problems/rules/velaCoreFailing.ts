import type { KubernetesObject } from '../../../watch/types';
import { expectsVelaCore, isVelaCorePod } from '../../delivery';
import { asArray, asText } from '../../kube/objects';
import { timeOf } from '../../kube/time';
import { finding } from '../finding';
import type { ProblemContext, ProblemRule } from '../types';
import { brief } from '../words';
import { PLATFORM_NAMESPACE } from '../../../watch/cluster/kinds';

/** So many restarts, the last one so long ago, are no accident. */
const MANY_RESTARTS = 3;
const RECENT_MS = 10 * 60_000;

/**
 * vela-core itself ends again and again, so that nothing is delivered. Told only where it has something to
 * do: what it has delivered runs on without it. One definition whose parameters refer to themselves is
 * enough to end it, again after each start.
 */
export const velaCoreFailing: ProblemRule = {
  code: 'vela-core-failing',
  find(context) {
    const failing = expectsVelaCore(context.delivery.summary.state)
      ? failingContainer(context)
      : undefined;
    if (!failing) {
      return [];
    }
    const { restarts, ended, pod } = failing;
    const code = ended ? `exit code ${ended.exitCode}` : undefined;
    const reason = asText(ended?.reason);
    const how = [
      reason && reason !== 'Error' ? reason : undefined,
      code,
      `${restarts} restarts`,
    ]
      .filter(Boolean)
      .join(', ');
    return [
      finding(
        {
          code: 'vela-core-failing',
          severity: 'error',
          sentence: `vela-core ends again and again in this cluster (${how}), so the application is not worked on`,
          advice: `Look at the log of the run that ended: pod ${pod.metadata.name} in ${PLATFORM_NAMESPACE}; a definition that was changed last may be the cause`,
          original: ended?.message && brief(ended.message, 2000),
          since: asText(ended?.finishedAt),
          params: {
            how,
            pod: pod.metadata.name,
            namespace: PLATFORM_NAMESPACE,
          },
          // Told by what follows from it as well: not reconciled, stalled.
          explains: [context.application],
        },
        context,
      ),
    ];
  },
};

function failingContainer({ view, now }: ProblemContext) {
  for (const pod of view.list('', 'Pod', PLATFORM_NAMESPACE)) {
    if (isVelaCorePod(pod) && !pod.metadata.deletionTimestamp) {
      const failing = failingIn(pod, now);
      if (failing) {
        return failing;
      }
    }
  }
  return undefined;
}

function failingIn(pod: KubernetesObject, now: number) {
  for (const status of asArray(pod.status?.containerStatuses)) {
    const ended = status?.state?.terminated ?? status?.lastState?.terminated;
    const restarts = Number(status?.restartCount) || 0;
    const waits = status?.state?.waiting?.reason === 'CrashLoopBackOff';
    const lately = (timeOf(ended?.finishedAt) ?? 0) + RECENT_MS > now;
    if (waits || (restarts >= MANY_RESTARTS && lately)) {
      return { pod, ended, restarts };
    }
  }
  return undefined;
}
