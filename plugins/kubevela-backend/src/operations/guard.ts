import { asRecord } from '../model/kube/objects';
import type { KubernetesObject } from '../watch/types';
import type { GuardedRequest } from './types';

/** A merge patch that the API server takes only for the very version of the object that was read (else 409). */
export function guardedPatch(
  path: string,
  { metadata: { uid, resourceVersion } }: KubernetesObject,
  patch: Record<string, unknown>,
): GuardedRequest {
  return {
    method: 'PATCH',
    path,
    headers: { 'content-type': 'application/merge-patch+json' },
    body: JSON.stringify({
      ...patch,
      metadata: { ...asRecord(patch.metadata), uid, resourceVersion },
    }),
  };
}

/**
 * A deletion of the very object that was read, not of a later one of the same name (else 409). What its
 * status says does not matter for it, so the version is left out.
 */
export function guardedDelete(
  path: string,
  { metadata: { uid } }: KubernetesObject,
): GuardedRequest {
  return {
    method: 'DELETE',
    path,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      apiVersion: 'v1',
      kind: 'DeleteOptions',
      preconditions: { uid },
    }),
  };
}
