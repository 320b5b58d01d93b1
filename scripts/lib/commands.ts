import { spawn } from 'node:child_process';
import { rootDir } from './paths.ts';

/** A command that ended with an error; `output` is all it printed. */
export class CommandError extends Error {
  readonly output: string;

  constructor(command: string, code: number | null, output: string) {
    super(`${command} ended with ${code ?? 'a signal'}`);
    this.name = 'CommandError';
    this.output = output;
  }
}

/**
 * Runs a command quietly to its end.
 *
 * @returns what it printed.
 * @throws CommandError when it fails.
 */
export async function runQuietly(
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; signal?: AbortSignal } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? rootDir,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: options.signal,
    });
    let output = '';
    child.stdout.on('data', chunk => (output += chunk));
    child.stderr.on('data', chunk => (output += chunk));
    child.on('error', reject);
    child.on('close', code =>
      code === 0
        ? resolve(output)
        : reject(new CommandError([command, ...args].join(' '), code, output)),
    );
  });
}
