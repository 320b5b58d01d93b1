import { setTimeout as sleep } from 'node:timers/promises';

const INTERVAL_MS = 1_000;

/** Looks for something a few times; undefined where it is not there after the last. */
export async function untilFound<T>(options: {
  find: () => Promise<T | undefined>;
  tries: number;
  /** Between two looks. */
  intervalMs?: number;
  signal?: AbortSignal;
}): Promise<T | undefined> {
  const { find, tries, intervalMs = INTERVAL_MS, signal } = options;
  for (let attempt = 1; ; attempt++) {
    const found = await find();
    if (found !== undefined || attempt >= tries) {
      return found;
    }
    await sleep(intervalMs, undefined, { signal });
  }
}
