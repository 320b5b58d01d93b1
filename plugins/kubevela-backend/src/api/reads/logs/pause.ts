import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for a time, or until the signal aborts; resolves in either case. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
