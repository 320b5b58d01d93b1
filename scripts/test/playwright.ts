import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AdministratorAccess } from '../demo/company.ts';
import { rootDir } from '../lib/paths.ts';

/** What the tests run against. */
export interface Target {
  address: string;
  legacyAddress?: string;
  stateDir: string;
  clusters: AdministratorAccess[];
}

/** Tells the tests of all projects what they run against; it holds tokens. */
export async function writeTarget(file: string, target: Target): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(target), { mode: 0o600 });
}

/** Runs the tests of a project of playwright.config.ts; resolves with the exit code. */
export function runPlaywright(options: {
  project: string;
  chromium: string;
  targetFile: string;
  signal: AbortSignal;
}): Promise<number> {
  const { project, chromium, targetFile, signal } = options;
  if (signal.aborted) {
    return Promise.resolve(1);
  }
  return new Promise(resolve => {
    const playwright = spawn(
      'yarn',
      [
        'playwright',
        'test',
        '--project',
        project,
        // Each clears what is there before it begins.
        '--output',
        join('test-results', project),
        // A filter may name tests of the other project only.
        ...(process.argv.length > 2 ? ['--pass-with-no-tests'] : []),
        ...process.argv.slice(2),
      ],
      {
        cwd: rootDir,
        stdio: 'inherit',
        env: {
          ...process.env,
          CHROMIUM_PATH: chromium,
          E2E_TARGET: targetFile,
        },
      },
    );
    signal.addEventListener('abort', () => playwright.kill('SIGTERM'));
    playwright.on('close', code => resolve(code ?? 1));
  });
}

/** Runs a suite until it ends, or until this process is told to: then it tidies up first. */
export function runToEnd(main: (signal: AbortSignal) => Promise<number>): void {
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => abort.abort());
  }
  main(abort.signal).then(
    code => process.exit(code),
    error => {
      console.error(error.message, error.output?.slice(-6_000) ?? '');
      process.exit(1);
    },
  );
}
