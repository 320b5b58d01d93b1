import { spawn } from 'node:child_process';

/** Rendered objects of a large Application are some hundred kilobytes. */
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;
const MAX_ERROR_BYTES = 64 * 1024;

/** What one run of the CLI came to. */
export interface VelaRun {
  /** Undefined where it was killed. */
  code?: number;
  stdout: string;
  stderr: string;
  /** Why it was killed, or never began. */
  problem?: 'deadline' | 'output' | 'start';
}

/**
 * Runs the CLI in a folder of its own: without the backend's environment, without a cluster, and without a
 * way out by HTTP. Its output is handed back and logged nowhere.
 */
export function runVela(options: {
  path: string;
  args: string[];
  /** Its home and working folder. */
  folder: string;
  deadlineMs: number;
  signal?: AbortSignal;
}): Promise<VelaRun> {
  const { path, args, folder, deadlineMs, signal } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        HOME: folder,
        KUBECONFIG: `${folder}/kubeconfig`,
        // Nothing listens there: what would be fetched while rendering is not.
        HTTP_PROXY: 'http://127.0.0.1:1',
        HTTPS_PROXY: 'http://127.0.0.1:1',
      },
    });
    let problem: VelaRun['problem'];
    const kill = (why: VelaRun['problem']) => {
      problem ??= why;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => kill('deadline'), deadlineMs);
    const giveUp = () => kill('deadline');
    signal?.addEventListener('abort', giveUp, { once: true });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    const sizes = { out: 0, err: 0 };
    child.stdout.on('data', (bytes: Buffer) => {
      sizes.out += bytes.length;
      if (sizes.out > MAX_OUTPUT_BYTES) kill('output');
      else out.push(bytes);
    });
    child.stderr.on('data', (bytes: Buffer) => {
      sizes.err += bytes.length;
      if (sizes.err <= MAX_ERROR_BYTES) err.push(bytes);
    });
    const settle = (run: Partial<VelaRun>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      resolve({
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
        problem,
        ...run,
      });
    };
    child.once('error', error =>
      settle({ problem: 'start', stderr: error.message }),
    );
    child.once('close', code => settle({ code: code ?? undefined }));
  });
}
