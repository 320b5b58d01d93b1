import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { ApiError } from '../clusters/ApiError';
import { redactText } from '../redact';

/**
 * Turns an error of a cluster into the error of HTTP that says the same; others pass unchanged.
 *
 * That the cluster refuses the portal is no fault of the caller: it is 503 with the rule to add, and 403
 * stays for what the portal's own policy denies, and for what the cluster denies to the caller by name.
 */
export function toHttpError(error: unknown): unknown {
  if (!(error instanceof ApiError)) {
    return error;
  }
  const message = redactText(
    [error.message, error.advice, error.rule].filter(Boolean).join('\n'),
  );
  if (error.person !== undefined) {
    return new NotAllowedError(message);
  }
  switch (error.reason) {
    case 'notFound':
      return new NotFoundError(message, error);
    case 'conflict':
      return new ConflictError(message, error);
    case 'invalid':
      return new InputError(message, error);
    case 'aborted':
      return new NotAllowedError(message, error);
    default:
      return new ServiceUnavailableError(message, error);
  }
}
