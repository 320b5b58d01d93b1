import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

const niceness = 10;
const tries = 20;
// Longer than what Linux asks for between two such wishes of people who are not root.
const retryMillis = 150;

/**
 * Lets a process that was just started have what processor time others leave.
 * On Linux each session is a scheduling group of its own (sched_autogroup), and
 * niceness counts within one only, so the group is told too. It stays a wish:
 * the process may have ended, and not every system has such groups.
 */
export async function giveWay(pid: number): Promise<void> {
  try {
    setPriority(pid, niceness);
  } catch {
    return;
  }
  for (let i = 0; i < tries; i++) {
    try {
      writeFileSync(`/proc/${pid}/autogroup`, String(niceness));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
        return;
      }
    }
    await sleep(retryMillis, undefined, { ref: false });
  }
}
