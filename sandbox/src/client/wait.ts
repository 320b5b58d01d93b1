import { setTimeout as sleep } from 'node:timers/promises';
import type { KubeClient, KubeObject } from './client.ts';

const pollMillis = 150;
const shownChars = 1500;

/**
 * Polls until a value satisfies the predicate.
 *
 * @throws Error that shows the last value when the time is over.
 */
export async function waitUntil<T>(
  what: string,
  read: () => Promise<T>,
  predicate: (value: T) => boolean,
  timeoutMillis: number,
): Promise<T> {
  const deadline = Date.now() + timeoutMillis;
  let last: unknown;
  for (;;) {
    try {
      const value = await read();
      if (predicate(value)) {
        return value;
      }
      last = value;
    } catch (error) {
      last = String(error);
    }
    if (Date.now() > deadline) {
      const shown = (
        typeof last === 'string' ? last : JSON.stringify(last) ?? 'nothing'
      ).slice(0, shownChars);
      throw new Error(
        `${what}: not so within ${timeoutMillis / 1000} s; last seen: ${shown}`,
      );
    }
    await sleep(pollMillis);
  }
}

/** Polls one path of the API server; an absent object is undefined. */
export function waitForPath(
  client: KubeClient,
  path: string,
  predicate: (value: KubeObject | undefined) => boolean,
  timeoutMillis: number,
): Promise<KubeObject | undefined> {
  return waitUntil(path, () => client.find(path), predicate, timeoutMillis);
}
