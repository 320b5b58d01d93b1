import { link, mkdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isAlive, type ProcessIdentity } from './identity.ts';

const pollMillis = 200;

/** Thrown when a lock is held by another live process and we shall not wait. */
export class LockedError extends Error {
  readonly holder: ProcessIdentity;

  constructor(path: string, holder: ProcessIdentity) {
    super(`${path} is held by process ${holder.pid}`);
    this.name = 'LockedError';
    this.holder = holder;
  }
}

/**
 * Takes a lock file that names its holder. A lock whose holder is gone counts
 * as free.
 *
 * @param options.wait - wait for the present holder; otherwise throw LockedError.
 * @param options.onWait - called once when waiting starts.
 * @returns a function that gives the lock back.
 */
export async function takeLock(
  path: string,
  options: {
    wait: boolean;
    signal?: AbortSignal;
    onWait?: (holder: ProcessIdentity) => void;
  },
): Promise<() => Promise<void>> {
  await mkdir(dirname(path), { recursive: true });
  const me = identify(process.pid)!;
  const nonce = Math.random().toString(36).slice(2);
  const content = JSON.stringify({ ...me, nonce });
  let told = false;
  for (;;) {
    options.signal?.throwIfAborted();
    if (await createWhole(path, content, nonce)) {
      return async () => {
        if ((await readText(path)) === content) {
          await rm(path, { force: true });
        }
      };
    }
    const found = await readText(path);
    if (found === undefined) {
      continue;
    }
    const holder = parseHolder(found);
    if (!holder || !isAlive(holder)) {
      await removeStale(path, found, nonce);
      continue;
    }
    if (!options.wait) {
      throw new LockedError(path, holder);
    }
    if (!told) {
      told = true;
      options.onWait?.(holder);
    }
    await sleep(pollMillis, undefined, { signal: options.signal });
  }
}

/** Who holds a lock at present, if anybody alive does. */
export async function lockHolder(
  path: string,
): Promise<ProcessIdentity | undefined> {
  const holder = parseHolder((await readText(path)) ?? '');
  return holder && isAlive(holder) ? holder : undefined;
}

// A hard link makes the file appear with its content or not at all, so nobody
// ever reads a lock that does not name its holder yet.
async function createWhole(path: string, content: string, nonce: string) {
  const draft = `${path}.${nonce}`;
  await writeFile(draft, content);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw error;
  } finally {
    await unlink(draft);
  }
}

// Two waiters may find the same stale lock; only one of them may clear it away,
// or the second would remove the lock that the first has just taken.
async function removeStale(path: string, stale: string, nonce: string) {
  const broom = `${path}.break`;
  if (!(await createWhole(broom, stale, `${nonce}.break`))) {
    await sleep(pollMillis);
    // A broom is held for microseconds; one that is still there was left by a
    // process that died right then.
    await rm(broom, { force: true });
    return;
  }
  try {
    if ((await readText(path)) === stale) {
      await rm(path, { force: true });
    }
  } finally {
    await rm(broom, { force: true });
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

function parseHolder(text: string): ProcessIdentity | undefined {
  try {
    const value = JSON.parse(text);
    return typeof value.pid === 'number' ? value : undefined;
  } catch {
    return undefined;
  }
}
