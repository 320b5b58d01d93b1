import { timeOf } from '../../kube/time';
import { containerRule } from '../podRule';
import type { ContainerTrouble } from '../podTroubles';
import { probeOf } from '../probes';

/** A container that runs may need so long to become ready. */
export const READINESS_GRACE_MS = 30_000;

/**
 * A container runs, but its startup or readiness probe does not succeed. Kubernetes calls a container that
 * has neither probe started and ready at once, so that one which is not tells which probe it is.
 */
export const notReady = containerRule({
  code: 'not-ready',
  matches: (container, { now }) => deadlineOf(container) <= now,
  causeOf: ({ name, started }) => `${name} ${started}`,
  say({ container, trouble }, subject, pods) {
    const kind = container.started === false ? 'startup' : 'readiness';
    const probe = probeOf(trouble.pod, container.name, kind);
    return {
      sentence: `${subject} runs but is not ready${pods}: the ${kind} probe of container ${
        container.name
      }${probe ? ` (${probe})` : ''} does not succeed`,
      advice: `Look at its logs, and at the path and port of its ${kind} probe`,
      params: { kind, probe },
    };
  },
  recheckAt({ pods, now }) {
    const deadlines = pods
      .flatMap(({ containers }) => containers.map(deadlineOf))
      .filter(deadline => deadline > now && deadline !== Infinity);
    return deadlines.length > 0 ? Math.min(...deadlines) : undefined;
  },
});

function deadlineOf({ runningSince, init }: ContainerTrouble): number {
  const since = init ? undefined : timeOf(runningSince);
  return since === undefined ? Infinity : since + READINESS_GRACE_MS;
}
