import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { attachSandbox } from '../control/attach.ts';
import { lockHolder } from '../processes/lock.ts';
import { preflight } from '../preflight.ts';
import { whenGone } from '../processes/whenGone.ts';
import type { Progress } from '../progress.ts';
import { startSandbox } from '../sandbox.ts';
import {
  parseClusters,
  parseEngines,
  parsePid,
  parseProfile,
  stateDirOption,
} from './options.ts';
import { printProgress } from './printProgress.ts';
import { status } from './status.ts';

type DaemonMessage =
  | { type: 'progress'; args: Parameters<Progress> }
  | { type: 'ready' }
  | { type: 'failed'; message: string };

/** Starts clusters; see usage.ts. */
export async function up(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      ...stateDirOption,
      clusters: { type: 'string' },
      profile: { type: 'string', default: 'full' },
      resync: { type: 'string' },
      engines: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      foreground: { type: 'boolean', default: false },
      while: { type: 'string' },
      'settled-definitions': { type: 'boolean', default: false },
    },
  });
  const stateDir = resolve(values['state-dir']);
  const profile = parseProfile(values.profile);
  const whilePid = parsePid(values.while);
  const clusters = parseClusters(values.clusters, profile, {
    resync: values.resync,
    engines: parseEngines(values.engines),
    settledDefinitions: values['settled-definitions'],
  });

  if (!process.send) {
    const running = await attachSandbox(stateDir);
    if (running) {
      running.detach();
      console.log(`A sandbox runs in ${stateDir} already; "down" ends it.\n`);
      await status(['--state-dir', stateDir]);
      return;
    }
    const holder = await lockHolder(join(stateDir, 'lock'));
    if (holder) {
      throw new Error(
        `process ${holder.pid} is just starting a sandbox in ${stateDir}`,
      );
    }
    const problems = await preflight({ clusters, stateDir });
    if (problems.length) {
      throw new Error(`cannot start:\n  - ${problems.join('\n  - ')}`);
    }
  }
  if (values.foreground) {
    await serve({ stateDir, clusters, fresh: values.fresh }, whilePid);
  } else {
    await startDaemon(args, stateDir);
    await status(['--state-dir', stateDir]);
  }
}

// Runs the sandbox in this process until it is told to stop, or the process that it is for has ended.
async function serve(
  options: Parameters<typeof startSandbox>[0],
  whilePid?: number,
) {
  const abort = new AbortController();
  const tell = (message: DaemonMessage) => process.send?.(message);
  let stop = async () => abort.abort(new Error('interrupted'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stop());
  }
  if (whilePid !== undefined) {
    void whenGone(whilePid).then(() => stop());
  }
  // The terminal that has started us may go away while we work.
  process.on('disconnect', () => {});
  try {
    const sandbox = await startSandbox({
      ...options,
      daemon: true,
      signal: abort.signal,
      progress: process.send
        ? (...args) => tell({ type: 'progress', args })
        : printProgress(),
    });
    stop = () => sandbox.stop();
    tell({ type: 'ready' });
    if (!process.send) {
      console.log(`Ready. Charts: ${sandbox.chartsUrl}. Ctrl-C stops it.`);
    }
    await sandbox.stopped;
  } catch (error) {
    tell({ type: 'failed', message: (error as Error).message });
    throw error;
  }
}

// Starts this very command again, detached, and waits until it is ready.
async function startDaemon(args: string[], stateDir: string) {
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  const log = openSync(join(stateDir, 'sandbox.log'), 'a');
  const child = spawn(
    process.execPath,
    [process.argv[1], 'up', ...args, '--foreground'],
    { detached: true, stdio: ['ignore', log, log, 'ipc'] },
  );
  closeSync(log);
  const print = printProgress();
  const interrupt = () => child.kill('SIGTERM');
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    await new Promise<void>((done, reject) => {
      child.on('message', (message: DaemonMessage) => {
        if (message.type === 'progress') {
          print(...message.args);
        } else if (message.type === 'ready') {
          done();
        } else {
          reject(new Error(message.message));
        }
      });
      child.once('error', reject);
      child.once('exit', code =>
        reject(
          new Error(
            `the sandbox ended with ${code}; see ${join(
              stateDir,
              'sandbox.log',
            )}`,
          ),
        ),
      );
    });
  } finally {
    process.removeListener('SIGINT', interrupt);
    process.removeListener('SIGTERM', interrupt);
    if (child.connected) {
      child.disconnect();
    }
    child.unref();
  }
}
