import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Asked, untilAnswered } from './answered.ts';

const STOP_DEADLINE_MS = 10_000;
/** Ends the process when its standard input does: whoever started it is gone, in whatever way. */
const END_WITH_PARENT =
  'data:text/javascript,process.stdin.on("end",()=>process.exit(1)).resume()';
/** Lines of the log that are shown when the portal does not start. */
const LAST_LINES = 30;

/** The portal's backend as a child process, its log in a file. */
export class PortalProcess {
  readonly #child: ChildProcess;
  readonly #tail: string[] = [];
  readonly #logFile: string;
  #exited = false;

  private constructor(child: ChildProcess, logFile: string) {
    this.#child = child;
    this.#logFile = logFile;
    child.once('exit', () => {
      this.#exited = true;
    });
  }

  /** Starts the backend of a built portal. */
  static async start(options: {
    dir: string;
    configs: string[];
    /** What Node is to run; `packages/backend` unless told. */
    entry?: string;
    logFile: string;
    env?: NodeJS.ProcessEnv;
    /** Also called with each line that the backend logs. */
    onLine?: (line: string) => void;
  }): Promise<PortalProcess> {
    await mkdir(dirname(options.logFile), { recursive: true });
    const log = createWriteStream(options.logFile);
    const child = spawn(
      'node',
      [
        '--import',
        END_WITH_PARENT,
        options.entry ?? 'packages/backend',
        ...options.configs.flatMap(config => ['--config', config]),
      ],
      {
        cwd: options.dir,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          NODE_OPTIONS: '',
          ...options.env,
        },
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    );
    const portal = new PortalProcess(child, options.logFile);
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        log.write(text);
        portal.#tail.push(...text.split('\n').filter(Boolean));
        portal.#tail.splice(0, Math.max(0, portal.#tail.length - LAST_LINES));
        text
          .split('\n')
          .filter(Boolean)
          .forEach(line => options.onLine?.(line));
      });
    }
    child.once('close', () => log.end());
    return portal;
  }

  get pid(): number {
    return this.#child.pid!;
  }

  /** Resolves when the process has ended, with its exit code. */
  get exited(): Promise<number> {
    if (this.#exited) {
      return Promise.resolve(this.#child.exitCode ?? 1);
    }
    return new Promise(resolve =>
      this.#child.once('exit', code => resolve(code ?? 1)),
    );
  }

  /**
   * Waits until a request is answered with success.
   *
   * @throws Error with the end of the log when the process ends before, or time is over.
   */
  async ready(
    asked: Asked,
    options: { signal?: AbortSignal; deadlineMs?: number } = {},
  ): Promise<void> {
    try {
      await untilAnswered(asked, {
        ...options,
        look: () => {
          if (this.#exited) {
            throw new Error('The portal ended while it was starting');
          }
        },
      });
    } catch (error) {
      options.signal?.throwIfAborted();
      throw this.#failure((error as Error).message);
    }
  }

  /** Ends the process, by force if it does not go. */
  async stop(): Promise<void> {
    if (this.#exited) {
      return;
    }
    const timer = setTimeout(
      () => this.#child.kill('SIGKILL'),
      STOP_DEADLINE_MS,
    );
    this.#child.kill('SIGTERM');
    await this.exited;
    clearTimeout(timer);
  }

  #failure(message: string): Error {
    return new Error(
      `${message}. The end of its log (${this.#logFile}):\n${this.#tail.join(
        '\n',
      )}`,
    );
  }
}
