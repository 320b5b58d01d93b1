import { spawn } from 'node:child_process';
import { rootDir } from '../lib/paths.ts';

/** Least of all processes: what runs meanwhile shall not wait for it. */
const NICE = '15';

/** Work of a later part that goes on while earlier parts run. */
export interface Ahead {
  /** Resolves when it is over, however it ended: whoever needs its result does what is missing, and says why. */
  done: Promise<void>;
  end(): void;
}

/** Runs a script of ours with the least priority. */
function ahead(script: string, args: readonly string[] = []): Ahead {
  const child = spawn('nice', ['-n', NICE, process.execPath, script, ...args], {
    cwd: rootDir,
    stdio: 'ignore',
    // A group of its own: its compilers end with it.
    detached: true,
  });
  const done = new Promise<void>(resolve => {
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
  return {
    done,
    end: () => {
      if (child.pid !== undefined && child.exitCode === null) {
        try {
          process.kill(-child.pid);
        } catch {
          // It ended by itself in this moment.
        }
      }
    },
  };
}

/** Builds programs that only the tests on real clusters need. */
export function buildProgramsAhead(programs: readonly string[]): Ahead {
  return ahead('sandbox/src/build/ahead.ts', programs);
}

/** Makes the snapshots from which the clusters of tests begin: half the work of each one's start. */
export function makeSnapshotsAhead(): Ahead {
  return ahead('sandbox/src/cli.ts', ['snapshot']);
}

/** Builds the portal and the app of the old frontend system, which only the browser tests need. */
export function buildPortalAhead(): Ahead {
  return ahead('scripts/test/portalAhead.ts');
}
