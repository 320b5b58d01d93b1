import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The sandbox package's own folder. */
export const sandboxDir = resolve(import.meta.dirname, '..');

/** The top of the checkout. */
export const repoDir = resolve(sandboxDir, '..');

/** Where a sandbox keeps its state unless it is told otherwise. */
export const defaultStateDir = join(repoDir, '.sandbox');

/** Folder for what is built once and shared by all checkouts of a user. */
export function cacheDir(env: NodeJS.ProcessEnv = process.env): string {
  if (env.VELASTAGE_CACHE) {
    return resolve(env.VELASTAGE_CACHE);
  }
  return join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'velastage');
}
