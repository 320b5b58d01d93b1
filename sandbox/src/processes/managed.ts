import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identify, type ProcessIdentity } from './identity.ts';
import { giveWay } from './giveWay.ts';
import type { Ledger } from './ledger.ts';
import { dieWithParent } from './orphans.ts';

const graceMillis = 5_000;
const logTailLines = 8;
const firstRestartMillis = 1_000;
const lastRestartMillis = 30_000;
// One that has run so long has recovered: the next wait is short again.
const recoveredMillis = 60_000;

/** How a process is started. */
export interface ProcessSpec {
  /** Unique in the sandbox, such as `dev.kube-apiserver`. */
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
  cwd?: string;
  /** Gets what the process writes. */
  logFile: string;
  /** It gets the processor time that others leave. */
  givesWay?: boolean;
}

/** What a process is doing. `failed` means that it ended without being asked. */
export type ProcessState = 'running' | 'paused' | 'stopped' | 'failed';

/** A child process that can be stopped, paused and started again. */
export class ManagedProcess {
  readonly spec: ProcessSpec;
  readonly #ledger: Ledger;
  #child: ChildProcess | undefined;
  #exited: Promise<void> = Promise.resolve();
  #state: ProcessState = 'stopped';
  #startedBefore = false;
  #keptAlive = false;
  #restartMillis = firstRestartMillis;
  #restartTimer: NodeJS.Timeout | undefined;

  constructor(spec: ProcessSpec, ledger: Ledger) {
    this.spec = spec;
    this.#ledger = ledger;
  }

  get state(): ProcessState {
    return this.#state;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /**
   * From now on a process that ends without being asked is started again after
   * a while, as a kubelet does with a real one.
   */
  keepAlive(): void {
    this.#keptAlive = true;
  }

  /** Starts the process; does nothing while it runs. */
  async start(): Promise<void> {
    clearTimeout(this.#restartTimer);
    if (this.#child) {
      return;
    }
    const begin = Date.now();
    const { name, env, cwd, logFile } = this.spec;
    const { command, args } = dieWithParent(this.spec.command, this.spec.args);
    mkdirSync(dirname(logFile), { recursive: true });
    // A restart adds to the log; a new run begins a new one.
    const log = openSync(logFile, this.#startedBefore ? 'a' : 'w');
    this.#startedBefore = true;
    const child = spawn(command, args, {
      cwd,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
      stdio: ['ignore', log, log],
      // A Ctrl-C in the terminal goes to the whole process group; the children
      // must be ended by us, in order.
      detached: true,
    });
    closeSync(log);
    this.#child = child;
    this.#state = 'running';
    if (this.spec.givesWay && child.pid !== undefined) {
      void giveWay(child.pid);
    }
    const identity: ProcessIdentity | undefined =
      child.pid === undefined ? undefined : identify(child.pid);
    if (identity) {
      this.#ledger.record(name, identity);
    }
    this.#exited = new Promise(resolve => {
      const ended = () => {
        if (this.#child === child) {
          this.#child = undefined;
          this.#ledger.forget(name);
          if (this.#state !== 'stopped') {
            this.#failed(Date.now() - begin);
          }
        }
        resolve();
      };
      child.once('exit', ended);
      child.once('error', ended);
    });
  }

  /** Ends the process: SIGTERM, then SIGKILL after five seconds. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    clearTimeout(this.#restartTimer);
    const child = this.#child;
    this.#state = 'stopped';
    if (!child) {
      return;
    }
    child.kill('SIGCONT');
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMillis);
    await this.#exited;
    clearTimeout(timer);
  }

  /** Freezes the process: its connections stay open and nothing answers. */
  pause(): void {
    if (this.#child?.kill('SIGSTOP')) {
      this.#state = 'paused';
    }
  }

  /** Lets a paused process go on. */
  resume(): void {
    if (this.#child?.kill('SIGCONT') && this.#state === 'paused') {
      this.#state = 'running';
    }
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /**
   * Waits until `ready` says true.
   *
   * @throws Error with the end of the log when the process ends first or the
   * time is over.
   */
  async untilReady(
    ready: () => Promise<boolean>,
    timeoutMillis: number,
  ): Promise<void> {
    const deadline = Date.now() + timeoutMillis;
    while (!(await ready().catch(() => false))) {
      if (!this.#child) {
        throw new Error(`${this.spec.name} ended at once. ${this.#logTail()}`);
      }
      if (Date.now() > deadline) {
        throw new Error(
          `${this.spec.name} was not ready within ${
            timeoutMillis / 1000
          } s. ${this.#logTail()}`,
        );
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  #failed(ranMillis: number) {
    this.#state = 'failed';
    if (!this.#keptAlive) {
      return;
    }
    if (ranMillis > recoveredMillis) {
      this.#restartMillis = firstRestartMillis;
    }
    this.#restartTimer = setTimeout(() => {
      void this.start();
    }, this.#restartMillis);
    this.#restartMillis = Math.min(this.#restartMillis * 2, lastRestartMillis);
  }

  #logTail(): string {
    try {
      const lines = readFileSync(this.spec.logFile, 'utf8').trimEnd();
      const tail = lines.split('\n').slice(-logTailLines).join('\n');
      return `The end of ${this.spec.logFile}:\n${tail}`;
    } catch {
      return `It wrote no log (${this.spec.logFile}).`;
    }
  }
}
