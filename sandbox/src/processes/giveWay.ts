import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

const niceness = 10;

/**
 * Lets a process that was just started have what processor time others leave.
 * On Linux each session is a scheduling group of its own (sched_autogroup), and
 * niceness counts within one only, so the group is told too.
 */
export function giveWay(pid: number): void {
  for (const tell of [
    () => setPriority(pid, niceness),
    () => writeFileSync(`/proc/${pid}/autogroup`, String(niceness)),
  ]) {
    try {
      tell();
    } catch {
      // A wish: it may have ended, and not every system has such groups.
    }
  }
}
