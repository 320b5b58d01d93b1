import { PLATFORM_NAMESPACE } from '../../../watch/cluster/kinds';
import { velaCoreFailing as failingIn } from '../../../watch/cluster/velaCorePods';
import { expectsVelaCore } from '../../delivery';
import { finding } from '../finding';
import type { ProblemRule } from '../types';
import { brief } from '../words';

/**
 * vela-core itself ends again and again, so that nothing is delivered. Told only where it has something to
 * do: what it has delivered runs on without it. One definition whose parameters refer to themselves is
 * enough to end it, again after each start.
 */
export const velaCoreFailing: ProblemRule = {
  code: 'vela-core-failing',
  find(context) {
    const failing = expectsVelaCore(context.delivery.summary.state)
      ? failingIn(context.view, context.now)
      : undefined;
    if (!failing) {
      return [];
    }
    const { restarts, exitCode, reason, pod, message, since } = failing;
    const how = [
      reason,
      exitCode === undefined ? undefined : `exit code ${exitCode}`,
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
          advice: `Look at the log of the run that ended: pod ${pod} in ${PLATFORM_NAMESPACE}; a definition that was changed last may be the cause`,
          original: message && brief(message, 2000),
          since,
          params: { how, pod, namespace: PLATFORM_NAMESPACE },
          // Told by what follows from it as well: not reconciled, stalled.
          explains: [context.application],
        },
        context,
      ),
    ];
  },
};
