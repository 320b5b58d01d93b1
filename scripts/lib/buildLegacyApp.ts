import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runQuietly } from './commands.ts';
import { contentHash } from './contentHash.ts';
import { rootDir, workDir } from './paths.ts';

/** What the build is made from. */
const SOURCES = ['packages/app-legacy', 'plugins', 'yarn.lock', 'package.json'];

/**
 * Builds the app of the old frontend system into its own `dist`. Nothing is done when the sources are those
 * of the last build.
 */
export async function buildLegacyApp(options: {
  signal?: AbortSignal;
  /** Called when there is something to do. */
  onBuild?: () => void;
}): Promise<void> {
  const marker = join(workDir, 'app-legacy.built-from');
  const page = join(rootDir, 'packages/app-legacy/dist/index.html');
  const wanted = await contentHash(SOURCES.map(path => join(rootDir, path)));
  const built = await readFile(marker, 'utf8').catch(() => '');
  const there = await access(page).then(
    () => true,
    () => false,
  );
  if (there && built === wanted) {
    return;
  }
  options.onBuild?.();
  await runQuietly('yarn', ['workspace', 'app-legacy', 'build'], options);
  await writeFile(marker, wanted);
}
