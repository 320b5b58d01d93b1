/** A first start writes the app's files to the database, while the example company is being brought into its states. */
const DEADLINE_MS = 300_000;
const ANSWER_DEADLINE_MS = 5_000;
const POLL_MS = 200;

/** A request that is made again and again. */
export interface Asked {
  url: string;
  headers?: Record<string, string>;
}

/**
 * Waits until a request is answered with success.
 *
 * @param options - `deadlineMs` five minutes unless told; `look` is called before each request, and ends all when
 * it throws
 * @throws Error when time is over, and what `look` or the signal throws.
 */
export async function untilAnswered(
  { url, headers }: Asked,
  options: {
    signal?: AbortSignal;
    deadlineMs?: number;
    look?: () => void;
  } = {},
): Promise<void> {
  const end = Date.now() + (options.deadlineMs ?? DEADLINE_MS);
  for (;;) {
    options.signal?.throwIfAborted();
    options.look?.();
    if (Date.now() > end) {
      throw new Error(`The portal did not answer ${url} in time`);
    }
    // A request that came too early may be held for ever.
    const answer = await fetch(url, {
      headers,
      signal: AbortSignal.timeout(ANSWER_DEADLINE_MS),
    }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
}

/**
 * The request with which one of the example users signs in. The catalog takes a moment to read the users, so that
 * a portal which answers others is not yet ready.
 *
 * @param address - of the backend
 */
export function signIn(address: string): Asked {
  return {
    url: `${address}/api/auth/demo/refresh`,
    headers: { 'x-demo-user': 'user:default/olga' },
  };
}
