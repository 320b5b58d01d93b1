import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top of the checkout. */
export const rootDir = resolve(
  dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** What the scripts make and may throw away. */
export const workDir = join(rootDir, '.velastage');
