import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyAll } from '../../client/apply.ts';
import type { KubeClient, KubeObject } from '../../client/client.ts';

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
  await applyAll(client, manifests);
  await writeFile(file, hash);
}
