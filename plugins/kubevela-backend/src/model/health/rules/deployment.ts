import { conditionOf, isUnobserved } from '../../kube/conditions';
import { timeOf } from '../../kube/time';
import {
  degraded,
  healthy,
  progressing,
  suspended,
  UNOBSERVED,
} from '../opinions';
import type { BuiltInHealthRule } from '../types';

/** A Deployment without enough available pods for so long does not come back by itself. */
export const UNAVAILABLE_DEADLINE_MS = 10 * 60_000;

/** Set by OpenKruise Rollouts while they hold the Deployment paused and move its pods themselves. */
const KRUISE_IN_PROGRESS = 'rollouts.kruise.io/in-progressing';

export const deployment: BuiltInHealthRule = {
  group: 'apps',
  kind: 'Deployment',
  check(object, { now }) {
    const { spec, status } = object;
    const replicas: number = spec?.replicas ?? 1;
    const rolledInSteps = Boolean(
      object.metadata.annotations?.[KRUISE_IN_PROGRESS],
    );
    if (isUnobserved(object)) {
      return progressing(UNOBSERVED);
    }
    if (spec?.paused && !rolledInSteps) {
      return suspended('Its rollout is paused');
    }
    const rollout = conditionOf(object, 'Progressing');
    // While a canary waits for a person the deadline passes, and says nothing of the pods.
    if (
      !rolledInSteps &&
      rollout?.status === 'False' &&
      rollout.reason === 'ProgressDeadlineExceeded'
    ) {
      return degraded(
        'Its new pods did not become ready in time',
        rollout.lastTransitionTime,
      );
    }
    const failure = conditionOf(object, 'ReplicaFailure');
    if (failure?.status === 'True') {
      return degraded(
        failure.message ?? 'Its pods cannot be created',
        failure.lastTransitionTime,
      );
    }
    const available: number = status?.availableReplicas ?? 0;
    const availability = conditionOf(object, 'Available');
    if (replicas === 0) {
      return status?.replicas > 0
        ? progressing(`${status.replicas} pods still to stop`)
        : healthy('Scaled to zero', availability?.lastTransitionTime);
    }
    const updated: number = status?.updatedReplicas ?? 0;
    if (!rolledInSteps && updated < replicas) {
      return progressing(
        `${updated} of ${replicas} pods updated`,
        rollout?.lastTransitionTime,
      );
    }
    if (!rolledInSteps && (status?.replicas ?? 0) > updated) {
      return progressing(`${status.replicas - updated} old pods still to stop`);
    }
    if (available < replicas) {
      const message = `${available} of ${replicas} pods available`;
      const since = availability?.lastTransitionTime;
      const deadline = (timeOf(since) ?? now) + UNAVAILABLE_DEADLINE_MS;
      if (availability?.status !== 'False') {
        return progressing(message);
      }
      return now >= deadline
        ? degraded(message, since)
        : { ...progressing(message, since), recheckAt: deadline };
    }
    return healthy(undefined, availability?.lastTransitionTime);
  },
};
