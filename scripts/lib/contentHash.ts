import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const SKIPPED = new Set([
  'node_modules',
  'dist',
  'dist-types',
  'coverage',
  'go',
]);

/** Digest of all files below the given folders and of the given files; a file that is missing counts as such. */
export async function contentHash(paths: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    await add(hash, path);
  }
  return hash.digest('hex');
}

async function add(
  hash: ReturnType<typeof createHash>,
  path: string,
): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch(
    () => undefined,
  );
  if (!entries) {
    hash.update(path);
    hash.update(await readFile(path).catch(() => ''));
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!SKIPPED.has(entry.name)) {
      await add(hash, join(path, entry.name));
    }
  }
}
