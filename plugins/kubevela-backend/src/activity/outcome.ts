import { ServiceUnavailableError } from '@backstage/errors';
import type { ActivityEntry } from '@velastage/plugin-kubevela-common';
import { toHttpError } from '../api/toHttpError';
import { ApiError } from '../clusters/ApiError';

/** What came of an attempt. */
export type Outcome = Pick<ActivityEntry, 'result'> &
  Partial<
    Pick<
      ActivityEntry,
      | 'operation'
      | 'refusal'
      | 'message'
      | 'step'
      | 'revision'
      | 'publishVersion'
    >
  >;

const REFUSALS: Record<string, ActivityEntry['refusal']> = {
  NotAllowedError: 'permission',
  NotFoundError: 'missing',
  ConflictError: 'conflict',
  InputError: 'input',
};

/**
 * What an error says about an attempt. Of errors that are not made for people only the log tells more: what
 * they hold, nobody knows.
 */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof ApiError && error.reason === 'aborted') {
    return { result: 'failed', message: error.message };
  }
  const { name, message } = toHttpError(error) as Error;
  if (REFUSALS[name]) {
    return { result: 'refused', refusal: REFUSALS[name], message };
  }
  return {
    result: 'failed',
    message:
      name === ServiceUnavailableError.name
        ? message
        : 'Something broke in the portal; its log says more.',
  };
}
