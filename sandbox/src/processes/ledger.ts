import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, type ProcessIdentity, signalProcess } from './identity.ts';

const suffix = '.pid.json';
const pollMillis = 20;
const graceMillis = 5_000;

/**
 * Written record of the processes that a sandbox has started, so that a later
 * run can clear away what a crashed one has left behind. Written synchronously:
 * there must be no moment in which a child runs unrecorded.
 */
export class Ledger {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  record(name: string, identity: ProcessIdentity): void {
    writeFileSync(this.#path(name), JSON.stringify(identity));
  }

  forget(name: string): void {
    rmSync(this.#path(name), { force: true });
  }

  /** Every recorded process that still runs, by name. */
  alive(): Map<string, ProcessIdentity> {
    const found = new Map<string, ProcessIdentity>();
    for (const file of readdirSync(this.#dir)) {
      if (!file.endsWith(suffix)) {
        continue;
      }
      const identity = readIdentity(join(this.#dir, file));
      if (identity && isAlive(identity)) {
        found.set(file.slice(0, -suffix.length), identity);
      }
    }
    return found;
  }

  /**
   * Ends every recorded process that still runs; strangers that were given a
   * recorded pid later are left alone.
   *
   * @returns the names of those that had to be ended.
   */
  async clear(): Promise<string[]> {
    const leftovers = this.alive();
    for (const identity of leftovers.values()) {
      // A paused process would keep SIGTERM for later.
      signalProcess(identity, 'SIGCONT');
      signalProcess(identity, 'SIGTERM');
    }
    const deadline = Date.now() + graceMillis;
    for (const identity of leftovers.values()) {
      while (isAlive(identity)) {
        if (Date.now() > deadline) {
          signalProcess(identity, 'SIGKILL');
        }
        await sleep(pollMillis);
      }
    }
    for (const file of readdirSync(this.#dir)) {
      if (file.endsWith(suffix)) {
        rmSync(join(this.#dir, file), { force: true });
      }
    }
    return [...leftovers.keys()];
  }

  #path(name: string): string {
    return join(this.#dir, name + suffix);
  }
}

function readIdentity(path: string): ProcessIdentity | undefined {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value.pid === 'number' ? value : undefined;
  } catch {
    // Half written when its writer was killed: nothing can be said of it.
    return undefined;
  }
}
