import { rolloutStepOf } from '../../model/health/rules/kruiseRollout';
import { note } from '../../operations/note';
import type { KubernetesObject } from '../../watch/types';
import { statusOf } from './kruiseSteps';

/** The field of the status that the strategy writes to. */
export function statusField({ status }: KubernetesObject) {
  return status?.blueGreenStatus ? 'blueGreenStatus' : 'canaryStatus';
}

/** Names one step of one version that is rolled out: the next version's first step is another one. */
export function stepId(object: KubernetesObject): string | undefined {
  const step = rolloutStepOf(object);
  const { canaryRevision, updatedRevision } = statusOf(object) ?? {};
  return step && `${canaryRevision ?? updatedRevision ?? ''}/${step.index}`;
}

/** Changes whenever the rollout gets somewhere else. */
export function rolloutState(object: KubernetesObject): string {
  const step = rolloutStepOf(object);
  return JSON.stringify([
    object.status?.phase,
    stepId(object),
    step?.state,
    object.spec?.strategy?.paused === true,
    step?.ending,
  ]);
}

/** Why nothing can be done to it at all; undefined while it takes steps. */
export function notRolling(object: KubernetesObject) {
  const step = rolloutStepOf(object);
  if (!step) {
    return note('not-rolling', 'Nothing is being rolled out.');
  }
  return step.ending
    ? note('rollout-ends', 'The rollout is about to end.')
    : undefined;
}

/** What the controller says between two of its own writes: the one that settles the step is still to come. */
const ON_ITS_WAY =
  /upgrade workload to new version|has been paused|^Rollout is in Progressing/;

/**
 * Why its status cannot be written now. The controller writes the whole status that it has worked out from
 * what it read, over whatever came between: a write is lost that comes after a step has ended, or a resume
 * was asked for, and before the controller says what the rollout waits for.
 */
export function notSettled({ metadata, spec, status }: KubernetesObject) {
  const observed = status?.observedGeneration;
  const behind = observed !== undefined && observed !== metadata.generation;
  const moving =
    spec?.strategy?.paused !== true && ON_ITS_WAY.test(status?.message ?? '');
  return behind || moving
    ? note(
        'rollout-unsettled',
        'The engine has not taken in the last change yet; try again in a moment.',
      )
    : undefined;
}
