import { ResponseError } from '@backstage/errors';
import type { TypedResponse } from '@velastage/plugin-kubevela-common';

/**
 * The answer of the backend, or its error in its own words: the log of a template shows an error's message
 * and nothing else, and "Request failed with 400" helps nobody.
 *
 * @throws an Error with the name and the message that the backend gave
 */
export async function answerOf<T>(response: TypedResponse<T>): Promise<T> {
  if (response.ok) {
    return response.json();
  }
  const failed = await ResponseError.fromResponse(response);
  const { name, message } = failed.body.error;
  throw Object.assign(new Error(message || failed.message, { cause: failed }), {
    name: name || failed.name,
  });
}
