import type { KubernetesObject } from '../../../watch/types';
import { conditionOf } from '../../kube/conditions';
import { asArray } from '../../kube/objects';
import { timeOf } from '../../kube/time';
import { degraded, healthy, progressing } from '../opinions';
import type { BuiltInHealthRule, HealthOpinion } from '../types';

/** A new pod may wait so long for a node before that counts: a scheduler needs a moment. */
export const SCHEDULING_GRACE_MS = 15_000;

export const pod: BuiltInHealthRule = {
  group: '',
  kind: 'Pod',
  check(object, { now }) {
    const phase: string | undefined = object.status?.phase;
    if (phase === 'Succeeded') {
      return healthy('Completed');
    }
    if (phase === 'Failed') {
      return degraded(failureMessage(object));
    }
    const stuck = stuckContainer(object);
    if (stuck) {
      return degraded(stuck);
    }
    if (phase === 'Unknown') {
      return degraded('Its node does not answer');
    }
    if (phase === 'Running') {
      return running(object);
    }
    return unscheduled(object, now) ?? progressing('Starting');
  },
};

function running(object: KubernetesObject): HealthOpinion {
  const ready = conditionOf(object, 'Ready');
  if (object.spec?.restartPolicy && object.spec.restartPolicy !== 'Always') {
    return progressing('Running', ready?.lastTransitionTime);
  }
  if (ready?.status === 'True') {
    return healthy(undefined, ready.lastTransitionTime);
  }
  const crashed = asArray(object.status?.containerStatuses).find(
    status => !status?.ready && status?.lastState?.terminated,
  );
  if (crashed) {
    const { exitCode, reason } = crashed.lastState.terminated;
    return degraded(
      `${crashed.name} ended before (${
        reason ?? 'Error'
      }, exit code ${exitCode}) and is not ready again`,
      ready?.lastTransitionTime,
    );
  }
  return progressing('Not ready', ready?.lastTransitionTime);
}

function unscheduled(
  object: KubernetesObject,
  now: number,
): HealthOpinion | undefined {
  const scheduled = conditionOf(object, 'PodScheduled');
  if (scheduled?.status !== 'False' || scheduled.reason !== 'Unschedulable') {
    return undefined;
  }
  const since = scheduled.lastTransitionTime;
  const deadline = (timeOf(since) ?? now) + SCHEDULING_GRACE_MS;
  return now >= deadline
    ? degraded('No node can take it', since)
    : { ...progressing('Waits for a node', since), recheckAt: deadline };
}

/** The container that cannot start, with the reason, init containers first. */
function stuckContainer(object: KubernetesObject): string | undefined {
  for (const list of [
    object.status?.initContainerStatuses,
    object.status?.containerStatuses,
  ]) {
    for (const status of asArray(list)) {
      const reason: string | undefined = status?.state?.waiting?.reason;
      if (reason && isStuck(reason)) {
        return `${status.name}: ${reason}`;
      }
    }
  }
  return undefined;
}

/** Whether a container that waits for this reason will not start without help, or only after a pause. */
export function isStuck(reason: string): boolean {
  return (
    reason.startsWith('Err') ||
    reason.endsWith('Error') ||
    reason.endsWith('BackOff') ||
    reason === 'InvalidImageName'
  );
}

function failureMessage({ status }: KubernetesObject): string {
  if (status?.reason) {
    return status.message
      ? `${status.reason}: ${status.message}`
      : status.reason;
  }
  for (const list of [
    status?.initContainerStatuses,
    status?.containerStatuses,
  ]) {
    for (const container of asArray(list)) {
      const ended = container?.state?.terminated;
      if (ended && ended.exitCode !== 0) {
        return `${container.name} ended with ${
          ended.reason && ended.reason !== 'Error' ? `${ended.reason}, ` : ''
        }exit code ${ended.exitCode}`;
      }
    }
  }
  return status?.message ?? 'Failed';
}
