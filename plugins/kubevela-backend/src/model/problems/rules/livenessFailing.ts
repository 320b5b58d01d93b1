import { containerRule } from '../podRule';
import type { ContainerTrouble } from '../podTroubles';
import { probeOf, type ProbeKind } from '../probes';
import type { ProblemContext } from '../types';

/** How a container ends that is asked to stop: by SIGKILL after its grace period, or by SIGTERM. */
const STOPPED: ReadonlySet<number> = new Set([137, 143]);

/**
 * A container is stopped from outside again and again, and has a probe for whose failure Kubernetes does
 * that. Only the pod's events say so for certain, and those are not kept for long.
 */
export const livenessFailing = containerRule({
  code: 'liveness-failing',
  matches: (container, context) =>
    isStopped(container) && killerOf(container, context) !== undefined,
  causeOf: ({ name }) => name,
  say({ container, trouble }, subject, pods) {
    const { exitCode } = container.ended!;
    const { kind, probe } = probeIn(container, trouble.pod)!;
    return {
      sentence: `${subject} is stopped and started again and again${pods}, most likely because its ${kind} probe (${probe}) fails (exit code ${exitCode})`,
      advice: `Look at the events of the pod and the logs of the run that ended; check the path, port and delays of the ${kind} probe`,
      params: { kind, probe, exitCode, restarts: container.restarts },
    };
  },
});

function isStopped({ ended, restarts, init }: ContainerTrouble): boolean {
  return (
    !init &&
    restarts > 0 &&
    ended !== undefined &&
    STOPPED.has(ended.exitCode) &&
    ended.reason !== 'OOMKilled'
  );
}

function killerOf(container: ContainerTrouble, { pods }: ProblemContext) {
  const trouble = pods.find(({ containers }) => containers.includes(container));
  return trouble && probeIn(container, trouble.pod);
}

type Pod = Parameters<typeof probeOf>[0];

function probeIn(
  { name }: ContainerTrouble,
  pod: Pod,
): { kind: ProbeKind; probe: string } | undefined {
  for (const kind of ['liveness', 'startup'] as const) {
    const probe = probeOf(pod, name, kind);
    if (probe) {
      return { kind, probe };
    }
  }
  return undefined;
}
