import { setTimeout as sleep } from 'node:timers/promises';
import type { Instance } from '@velastage/plugin-kubevela-common';
import { verdictOf, type Verdict } from './verdictOf';

/** How to wait, in milliseconds. */
export interface WaitOptions {
  read: () => Promise<Instance>;
  /** Called with each new sentence. */
  onProgress: (sentence: string) => void;
  timeoutMs: number;
  /** Ends the wait when the task is cancelled. */
  signal?: AbortSignal;
  /** Between two looks. */
  intervalMs?: number;
  /** A degraded application may still recover, but not for ever. */
  degradedMs?: number;
  now?: () => number;
}

const INTERVAL_MS = 2_000;
const DEGRADED_MS = 30_000;

/**
 * Waits until an Application is healthy, or waits for a person.
 *
 * @returns the last verdict: `healthy` or `waiting`
 * @throws Error with the reason where the delivery failed, where it stays degraded or where time is up
 */
export async function waitUntilHealthy(options: WaitOptions): Promise<Verdict> {
  const { read, onProgress, timeoutMs, signal } = options;
  const now = options.now ?? Date.now;
  const end = now() + timeoutMs;
  let told: string | undefined;
  let degradedSince: number | undefined;
  for (;;) {
    // Also before the first look: the portal computes what a change means a moment after it sees it.
    await sleep(options.intervalMs ?? INTERVAL_MS, undefined, { signal });
    const verdict = await look(read);
    const { outcome, sentence } = verdict;
    if (sentence !== told) {
      onProgress(sentence);
      told = sentence;
    }
    if (outcome === 'healthy' || outcome === 'waiting') {
      return verdict;
    }
    degradedSince = outcome === 'degraded' ? degradedSince ?? now() : undefined;
    const stuck =
      degradedSince !== undefined &&
      now() - degradedSince >= (options.degradedMs ?? DEGRADED_MS);
    if (outcome === 'failed' || stuck) {
      throw new Error(`The application did not become healthy. ${sentence}`);
    }
    if (now() >= end) {
      throw new Error(
        `The application was not healthy after ${minutes(
          timeoutMs,
        )}. It goes on without this template. Last seen: ${sentence}`,
      );
    }
  }
}

/** The portal may restart, or see the new Application a moment later: neither is the application's fault. */
async function look(read: () => Promise<Instance>): Promise<Verdict> {
  try {
    return verdictOf(await read());
  } catch (error) {
    const { message } = error as Error;
    return { outcome: 'underway', sentence: `Not seen: ${message}` };
  }
}

function minutes(ms: number): string {
  const count = Math.round(ms / 6_000) / 10;
  return count === 1 ? '1 minute' : `${count} minutes`;
}
