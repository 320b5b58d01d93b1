import { ResponseError } from '@backstage/errors';

/**
 * HTTP status of a failed request; undefined where there was no answer at all.
 *
 * @public
 */
export function errorStatus(error: unknown): number | undefined {
  if (error instanceof ResponseError) {
    return error.response.status;
  }
  const response = (error as { response?: { status?: unknown } } | undefined)
    ?.response;
  return typeof response?.status === 'number' ? response.status : undefined;
}

/**
 * The server's own words where it gave any, else the error's message.
 *
 * @public
 */
export function errorText(error: unknown): string {
  const body = (
    error as { body?: { error?: { message?: string } } } | undefined
  )?.body;
  return (
    body?.error?.message ||
    (error instanceof Error ? error.message : String(error))
  );
}
