import type { Cluster } from '@velastage/sandbox';
import type { ConfiguredCluster } from '../../../scripts/demo/portalConfig.ts';

/** A cluster as the portal's configuration has it. */
export function configuredCluster(
  cluster: Cluster,
  through: 'direct' | 'proxy',
): ConfiguredCluster {
  return {
    name: cluster.name,
    server: through === 'proxy' ? cluster.proxy : cluster.server,
    token: cluster.token('portal'),
    ca: cluster.ca,
  };
}
