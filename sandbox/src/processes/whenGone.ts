import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isAlive } from './identity.ts';

const pollMillis = 1_000;

/** Resolves within about a second after a process has ended, however it ended; at once where there is none. */
export async function whenGone(pid: number): Promise<void> {
  const watched = identify(pid);
  while (watched && isAlive(watched)) {
    // Looking is no reason to go on living.
    await sleep(pollMillis, undefined, { ref: false });
  }
}
