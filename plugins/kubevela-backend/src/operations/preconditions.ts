import { ConflictError } from '@backstage/errors';
import type { Preconditions } from '@velastage/plugin-kubevela-common';
import type { KubernetesObject } from '../watch/types';

/**
 * The state that a decision is made on: which object it is, and what it is asked to be. What its status
 * says is left out, since that changes all the time where something is rolled out.
 */
export function preconditionsOf({
  metadata: { uid, generation },
}: KubernetesObject): Preconditions | undefined {
  return uid ? { uid, generation } : undefined;
}

/**
 * @param what - of what a sentence speaks: `dev: Deployment shop/web`
 * @throws ConflictError when the object is not in the state that was decided on.
 */
export function checkPreconditions(
  { metadata }: KubernetesObject,
  expected: Preconditions,
  what: string,
): void {
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
}
