import { spawn } from 'node:child_process';
import { rootDir } from '../lib/paths.ts';

/** Least of all processes: what runs meanwhile shall not wait for it. */
const NICE = '15';

/**
 * Builds what only the tests on real clusters need while other parts run. Whoever needs a program sooner
 * waits for it, or builds it.
 *
 * @returns ends it.
 */
export function buildAhead(programs: readonly string[]): () => void {
  const builder = spawn(
    'nice',
    ['-n', NICE, process.execPath, 'sandbox/src/build/ahead.ts', ...programs],
    { cwd: rootDir, stdio: 'ignore' },
  );
  // Without `nice`, or where a build fails, the suite that needs the program says so.
  builder.on('error', () => {});
  builder.unref();
  return () => {
    builder.kill();
  };
}
