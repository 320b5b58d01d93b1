import { timeOf } from '../../kube/time';
import { containerRule } from '../podRule';
import type { ContainerTrouble } from '../podTroubles';

/** A container that runs may need so long to become ready. */
export const READINESS_GRACE_MS = 30_000;

/** A container runs, but does not become ready. */
export const notReady = containerRule({
  code: 'not-ready',
  matches: (container, { now }) => deadlineOf(container) <= now,
  causeOf: ({ name }) => name,
  say({ container }, subject, pods) {
    return {
      sentence: `${subject} runs but is not ready${pods}: the readiness probe of container ${container.name} does not succeed`,
      advice:
        'Look at its logs, and at the path and port of its readiness probe',
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
