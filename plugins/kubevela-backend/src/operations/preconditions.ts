import { ConflictError } from '@backstage/errors';
import type { Preconditions } from '@velastage/plugin-kubevela-common';
import { isPaused } from '../model/delivery/isPaused';
import type { KubernetesObject } from '../watch/types';
import { REPAIR_ANNOTATION } from './application/repairDrift';
import { rolloutState } from '../rollout/rolloutState';
import type { OperationTarget } from './types';
import { isApplication, runId, runState } from './workflow/run';

/**
 * The state that a decision is made on: which object it is, and what it is asked to be. What its status
 * says is left out, since that changes all the time where something is rolled out; of an Application it
 * names the run, since a new version need not change the spec.
 */
export function preconditionsOf(
  object: KubernetesObject,
): Preconditions | undefined {
  const { uid, generation } = object.metadata;
  return uid
    ? {
        uid,
        generation,
        run: isApplication(object) ? runId(object) : undefined,
      }
    : undefined;
}

/** Changes when the effect of an operation shows: for those whose effect is not in the spec. */
export function stateOf({
  object,
  engine,
  view,
}: OperationTarget): string | undefined {
  if (!isApplication(object)) {
    return engine && rolloutState(engine, object, view);
  }
  const { annotations, deletionTimestamp } = object.metadata;
  return JSON.stringify([
    runState(object),
    isPaused(object),
    annotations?.[REPAIR_ANNOTATION],
    deletionTimestamp,
  ]);
}

/**
 * @param what - of what a sentence speaks: `dev: Deployment shop/web`
 * @throws ConflictError when the object is not in the state that was decided on.
 */
export function checkPreconditions(
  object: KubernetesObject,
  expected: Preconditions,
  what: string,
): void {
  const { metadata } = object;
  if (metadata.uid !== expected.uid) {
    throw new ConflictError(
      `${what} is another object by now: it was deleted and created again. Nothing was done; look at the new one and decide again.`,
    );
  }
  if (metadata.deletionTimestamp) {
    throw new ConflictError(`${what} is being deleted already.`);
  }
  if (
    expected.generation !== undefined &&
    metadata.generation !== expected.generation
  ) {
    throw new ConflictError(
      `${what} was changed since you looked. Nothing was done; look at it as it is now and decide again.`,
    );
  }
  if (
    expected.run !== undefined &&
    isApplication(object) &&
    runId(object) !== expected.run
  ) {
    throw new ConflictError(
      `${what}: another run of its workflow has begun since you looked. Nothing was done; look at it as it is now and decide again.`,
    );
  }
}
