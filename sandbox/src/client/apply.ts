import type { KubeClient, KubeObject } from './client.ts';
import { PathFinder } from './paths.ts';
import { waitForPath } from './wait.ts';

const parallel = 16;
const establishedMillis = 30_000;
const fieldManager = 'velastage-sandbox';

/**
 * Server-side applies many manifests, side by side. Namespaces and custom
 * resource definitions go first, and the definitions are waited for, so one
 * list may hold a kind and objects of that kind.
 */
export async function applyAll(
  client: KubeClient,
  manifests: KubeObject[],
): Promise<void> {
  const first = manifests.filter(m => m.kind === 'Namespace');
  const crds = manifests.filter(m => m.kind === 'CustomResourceDefinition');
  const rest = manifests.filter(m => !first.includes(m) && !crds.includes(m));
  const finder = new PathFinder(client);
  for (const wave of [first, crds]) {
    await eachParallel(wave, manifest => applyOne(client, finder, manifest));
  }
  await eachParallel(crds, crd => established(client, crd.metadata.name));
  await eachParallel(rest, manifest => applyOne(client, finder, manifest));
}

async function applyOne(
  client: KubeClient,
  finder: PathFinder,
  manifest: KubeObject,
) {
  const path = await finder.pathOf(manifest);
  await client.json(`${path}?fieldManager=${fieldManager}&force=true`, {
    method: 'PATCH',
    // JSON is YAML; the server has a content type for the latter only.
    contentType: 'application/apply-patch+yaml',
    body: manifest,
  });
}

async function established(client: KubeClient, name: string) {
  const path = `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${name}`;
  await waitForPath(
    client,
    path,
    crd =>
      crd?.status?.conditions?.some(
        (c: { type: string; status: string }) =>
          c.type === 'Established' && c.status === 'True',
      ) ?? false,
    establishedMillis,
  );
}

async function eachParallel<T>(items: T[], work: (item: T) => Promise<void>) {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
}
