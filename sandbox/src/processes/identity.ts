import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Names one process for good. A pid alone is used again by the system, so the
 * moment of its start belongs to the identity.
 */
export interface ProcessIdentity {
  pid: number;
  /** Opaque; equal for as long as the pid means the same process. */
  startedAt: string;
}

/** Identity of a running process, or undefined when there is none. */
export function identify(pid: number): ProcessIdentity | undefined {
  const startedAt =
    process.platform === 'linux' ? startOnLinux(pid) : startFromPs(pid);
  return startedAt ? { pid, startedAt } : undefined;
}

/** Whether the very process that was recorded still runs. */
export function isAlive(recorded: ProcessIdentity): boolean {
  return identify(recorded.pid)?.startedAt === recorded.startedAt;
}

/**
 * Sends a signal to the recorded process, never to a stranger that was given
 * the same pid later.
 *
 * @returns false when the process is gone.
 */
export function signalProcess(
  recorded: ProcessIdentity,
  signal: NodeJS.Signals,
): boolean {
  if (!isAlive(recorded)) {
    return false;
  }
  try {
    process.kill(recorded.pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') {
      return false;
    }
    throw error;
  }
}

function startOnLinux(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The command in brackets may hold spaces and brackets of its own: count the
  // fields from the last one on. State is field 3, start time field 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const zombie = fields[0] === 'Z' || fields[0] === 'X';
  return zombie ? undefined : `${bootId()}:${fields[19]}`;
}

let cachedBootId: string | undefined;

// Start times count from boot, so after a reboot the same numbers come again.
function bootId(): string {
  cachedBootId ??= readFileSync(
    '/proc/sys/kernel/random/boot_id',
    'utf8',
  ).trim();
  return cachedBootId;
}

function startFromPs(pid: number): string | undefined {
  try {
    const out = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return out.trim() || undefined;
  } catch {
    return undefined;
  }
}
