import type { ClusterBase } from '@velastage/sandbox';
import type { Context } from './context.ts';
import { paths } from './paths.ts';

const goneMs = 60_000;

/** Deletes an example's Application and waits until nothing is left of it. */
export async function remove(context: Context): Promise<void> {
  const { client, cluster, namespace, name } = context;
  const found = await context.read();
  if (!found) {
    return;
  }
  if (!found.metadata.deletionTimestamp) {
    await client.delete(paths.application(namespace, name));
  }
  await context.until(
    'deletion',
    async application => {
      if (application) {
        await letGo(cluster, namespace, name);
      }
      return !application;
    },
    goneMs,
  );
}

/** Takes the finalizers off the ConfigMaps that hold an Application's deletion up. */
export async function letGo(
  cluster: ClusterBase,
  namespace: string,
  name: string,
): Promise<void> {
  const selector = encodeURIComponent(`app.oam.dev/name=${name}`);
  const configMaps = await cluster.list(
    `${paths.configMap(namespace)}?labelSelector=${selector}`,
  );
  const held = configMaps.filter(c => c.metadata.deletionTimestamp);
  await Promise.all(
    held.map(({ metadata }) =>
      cluster.client().mergePatch(paths.configMap(namespace, metadata.name), {
        metadata: { finalizers: null },
      }),
    ),
  );
}
