import type {
  ClusterConnector,
  ClusterDefinition,
  ClusterEndpoint,
} from '@velastage/plugin-kubevela-node';
import type { ConfiguredCluster } from './config';
import { inClusterEndpoint } from './inCluster';
import { kubeconfigEndpoint } from './kubeconfig';
import { ConfigurationProblem, orProblem } from './problem';

/** The clusters of `kubevela.clusters`. */
export class ConfiguredConnector implements ClusterConnector {
  readonly name = 'kubevela.clusters';
  readonly #clusters: ConfiguredCluster[];

  constructor(clusters: ConfiguredCluster[]) {
    this.#clusters = clusters;
  }

  async listClusters(): Promise<ClusterDefinition[]> {
    return this.#clusters.map((cluster, index) => {
      const source = `kubevela.clusters[${index}]`;
      return {
        name: cluster.name,
        title: cluster.title,
        source,
        connect: () => orProblem(() => endpointOf(cluster, source)),
      };
    });
  }
}

async function endpointOf(
  cluster: ConfiguredCluster,
  source: string,
): Promise<ClusterEndpoint> {
  const { kubeconfig, context, inCluster, unknownKeys } = cluster;
  if (unknownKeys.length > 0) {
    throw new ConfigurationProblem(
      `${source}.${unknownKeys[0]}: unknown key`,
      'A cluster has: name, title, and kubeconfig with context, or inCluster.',
    );
  }
  if (inCluster !== undefined && typeof inCluster !== 'boolean') {
    throw new ConfigurationProblem(
      `${source}.inCluster: must be true or false`,
    );
  }
  if (kubeconfig !== undefined && typeof kubeconfig !== 'string') {
    throw new ConfigurationProblem(`${source}.kubeconfig: must be a path`);
  }
  if (context !== undefined && typeof context !== 'string') {
    throw new ConfigurationProblem(`${source}.context: must be a name`);
  }
  if (inCluster && kubeconfig) {
    throw new ConfigurationProblem(
      `${source}: has both kubeconfig and inCluster`,
      'Leave one of them out.',
    );
  }
  if (inCluster) {
    return inClusterEndpoint(`${source}.inCluster`);
  }
  if (!kubeconfig) {
    throw new ConfigurationProblem(
      `${source}: has neither kubeconfig nor inCluster`,
      'Set kubeconfig to the path of a file, or inCluster to true.',
    );
  }
  return kubeconfigEndpoint({
    path: kubeconfig,
    context,
    pathKey: `${source}.kubeconfig`,
    contextKey: `${source}.context`,
  });
}
