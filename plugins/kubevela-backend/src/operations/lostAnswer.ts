import { ServiceUnavailableError } from '@backstage/errors';
import { ApiError, type ApiErrorReason } from '../clusters/ApiError';

/** No answer, or half of one: what was asked for may be done all the same. */
const WITHOUT_ANSWER: ReadonlySet<ApiErrorReason> = new Set([
  'unreachable',
  'timeout',
  'protocol',
]);
/** There was nobody to send it to. */
const NEVER_SENT: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND']);

/** Says of a write without an answer that nobody knows whether the cluster took it; other errors pass unchanged. */
export function lostAnswer(error: unknown, what: string): unknown {
  if (!(error instanceof ApiError) || !WITHOUT_ANSWER.has(error.reason)) {
    return error;
  }
  const left = wasNeverSent(error)
    ? 'Nothing was done.'
    : 'Whether it has taken the change is not known: look at it as it is now, and decide again.';
  return new ServiceUnavailableError(
    `${what}: the cluster went away before it answered. ${left}\n${error.message}`,
  );
}

function wasNeverSent(error: Error): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (NEVER_SENT.has((at as { code?: unknown }).code)) {
      return true;
    }
  }
  return false;
}
