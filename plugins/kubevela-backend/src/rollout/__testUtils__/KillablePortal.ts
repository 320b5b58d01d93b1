import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { mockCredentials } from '@backstage/backend-test-utils';

const MAIN = join(__dirname, 'portalMain.ts');
const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');
/** Longer than anything that is done while the database is locked. */
const LOCK_WAIT_MS = 10_000;

/** A portal's backend in a process that can be killed and started again on the same database. */
export class KillablePortal {
  readonly #directory: string;
  readonly #kubeconfig: string;
  /** Loads while the one before works. */
  #next: ChildProcess;
  #child?: ChildProcess;
  #address = '';

  /** @param directory - where its database is kept */
  constructor(directory: string, kubeconfig: string) {
    this.#directory = directory;
    this.#kubeconfig = kubeconfig;
    this.#next = this.#load();
  }

  async start(): Promise<void> {
    const child = this.#next;
    this.#child = child;
    let errors = '';
    child.stderr!.on('data', chunk => {
      errors += chunk;
    });
    child.stdin!.write('start\n');
    for await (const line of createInterface(child.stdout!)) {
      const [, port] = /^port (\d+)$/.exec(line) ?? [];
      if (port) {
        this.#address = `http://127.0.0.1:${port}/api/kubevela`;
        this.#next = this.#load();
        return;
      }
    }
    throw new Error(`The portal did not start: ${errors}`);
  }

  /** Without any chance to clean up. */
  async kill(): Promise<void> {
    await killed(this.#child);
  }

  /** That, and the one that would be next. */
  async stop(): Promise<void> {
    await Promise.all([killed(this.#child), killed(this.#next)]);
  }

  get(path: string): Promise<any> {
    return this.#ask(path);
  }

  post(path: string, body: object): Promise<any> {
    return this.#ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
    });
  }

  /** Keeps it from writing anything down; returns how to let it again. */
  lockDatabase(): () => void {
    const database = new DatabaseSync(
      join(this.#directory, 'kubevela.sqlite'),
      { timeout: LOCK_WAIT_MS },
    );
    database.exec('BEGIN EXCLUSIVE');
    return () => database.close();
  }

  #load(): ChildProcess {
    return spawn(
      process.execPath,
      ['--require', TRANSFORM, MAIN, this.#directory, this.#kubeconfig],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
  }

  async #ask(path: string, init: RequestInit = {}): Promise<any> {
    const answer = await fetch(this.#address + path, {
      ...init,
      headers: {
        authorization: mockCredentials.user.header(),
        'content-type': 'application/json',
      },
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${answer.status}: ${text}`);
    }
    return JSON.parse(text);
  }
}

async function killed(child: ChildProcess | undefined): Promise<void> {
  if (child && child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}
