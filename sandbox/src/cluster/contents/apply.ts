import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { applyAll } from '../../client/apply.ts';
import type { KubeClient, KubeObject } from '../../client/client.ts';

const attempts = 5;
const retryMillis = 300;

/**
 * Applies a set of manifests unless exactly these were applied to this
 * cluster's data before: a second start has nothing to wait for.
 *
 * @param dir - the cluster's folder, where a mark is kept beside the data.
 * @param before - run first when something has to be applied.
 */
export async function applyOnce(
  client: KubeClient,
  dir: string,
  set: string,
  manifests: KubeObject[],
  before?: () => Promise<void>,
): Promise<void> {
  const file = join(dir, `applied-${set}`);
  const hash = createHash('sha256')
    .update(JSON.stringify(manifests))
    .digest('hex');
  const applied = await readFile(file, 'utf8').catch(() => undefined);
  if (applied === hash) {
    return;
  }
  await before?.();
  for (let attempt = 1; ; attempt++) {
    try {
      await applyAll(client, manifests);
      break;
    } catch (error) {
      // A kind that was defined a moment ago may not be served yet.
      if (attempt === attempts) {
        throw error;
      }
      await sleep(retryMillis);
    }
  }
  await writeFile(file, hash);
}
