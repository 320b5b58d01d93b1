import type { Config } from '@backstage/config';
import type { ClusterConnector } from '@velastage/plugin-kubevela-node';
import type { KubeVelaConfig } from './config';
import { ConfiguredConnector } from './ConfiguredConnector';
import { KubernetesPluginConnector } from './KubernetesPluginConnector';

/** All connectors in their order of precedence. */
export function clusterConnectors(options: {
  config: Config;
  kubevela: KubeVelaConfig;
  /** Added through the extension point. */
  added: ClusterConnector[];
}): ClusterConnector[] {
  const { config, kubevela, added } = options;
  return [
    new ConfiguredConnector(kubevela.clusters),
    ...added,
    ...(kubevela.kubernetesClusters
      ? [new KubernetesPluginConnector(config)]
      : []),
  ];
}
