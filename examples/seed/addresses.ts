import type { ClusterBase, KubeObject } from '@velastage/sandbox';
import { paths } from './paths.ts';

/**
 * Gives an address to each Ingress and each Service with a load balancer that
 * has none, as an ingress controller and a cloud would.
 */
export async function giveAddresses(
  cluster: ClusterBase,
  namespaces: Iterable<string>,
): Promise<void> {
  await Promise.all(
    [...namespaces].map(async namespace => {
      const [ingresses, services] = await Promise.all([
        cluster.list(paths.ingress(namespace)),
        cluster.list(paths.service(namespace)),
      ]);
      const balanced = services.filter(s => s.spec.type === 'LoadBalancer');
      await Promise.all([
        ...ingresses.map(i => giveAddress(cluster, paths.ingress, i)),
        ...balanced.map(s => giveAddress(cluster, paths.service, s)),
      ]);
    }),
  );
}

async function giveAddress(
  cluster: ClusterBase,
  pathOf: typeof paths.ingress,
  { metadata, status }: KubeObject,
) {
  if (status?.loadBalancer?.ingress?.length) {
    return;
  }
  const path = pathOf(metadata.namespace!, metadata.name);
  await cluster.client().mergePatch(`${path}/status`, {
    status: { loadBalancer: { ingress: [{ ip: '203.0.113.10' }] } },
  });
}
