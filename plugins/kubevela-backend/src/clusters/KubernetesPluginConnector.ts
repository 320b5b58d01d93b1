import type { Config } from '@backstage/config';
import type {
  ClusterConnector,
  ClusterDefinition,
  ClusterEndpoint,
} from '@velastage/plugin-kubevela-node';
import { lookup } from 'node:dns/promises';
import { mountedToken } from './inCluster';
import { ConfigurationProblem, orProblem } from './problem';
import { readConfiguredFile } from './readConfiguredFile';

const METHODS = 'kubernetes.clusterLocatorMethods';
const AUTH_PROVIDER = 'kubernetes.io/auth-provider';
const KUBECTL_PROXY_PORT = 8001;

const ANONYMOUS = async () => ({});

/** Providers whose token comes from the browser of the user who looks: nobody looks while we watch. */
const CLIENT_SIDE = ['aks', 'google', 'oidc'];
/** Providers that get a token from a cloud on the server. */
const CLOUD = ['aws', 'azure', 'googleServiceAccount'];

/**
 * The clusters that the Kubernetes plugin is configured with, as far as they are named in the
 * configuration itself. Whatever is wrong with one is told in its row.
 */
export class KubernetesPluginConnector implements ClusterConnector {
  readonly name = METHODS;
  readonly #config: Config;

  constructor(config: Config) {
    this.#config = config;
  }

  async listClusters(): Promise<ClusterDefinition[]> {
    const methods = asArray(this.#config.getOptional(METHODS));
    return methods.flatMap((method, index) => {
      const { type, clusters } = asRecord(method);
      const key = `${METHODS}[${index}]`;
      if (type === 'localKubectlProxy') {
        return [kubectlProxy(key)];
      }
      // Other locators (catalog, gke) find their clusters elsewhere: a connector can bring those.
      return type === 'config' ? configured(`${key}.clusters`, clusters) : [];
    });
  }
}

function kubectlProxy(source: string): ClusterDefinition {
  return {
    name: 'local',
    source,
    connect: async () => {
      // `kubectl proxy` listens on IPv4 unless told otherwise.
      const { address } = await lookup('localhost', { order: 'ipv4first' });
      const host = address.includes(':') ? `[${address}]` : address;
      return {
        server: `http://${host}:${KUBECTL_PROXY_PORT}`,
        authorize: ANONYMOUS,
      };
    },
  };
}

function configured(key: string, clusters: unknown): ClusterDefinition[] {
  return asArray(clusters).flatMap((value, index) => {
    const cluster = asRecord(value);
    const { name, title } = cluster;
    // The Kubernetes plugin itself refuses to start with a cluster that has no name.
    if (typeof name !== 'string' || !name) {
      return [];
    }
    const source = `${key}[${index}]`;
    return [
      {
        name,
        title: typeof title === 'string' ? title : undefined,
        source,
        connect: () => orProblem(() => endpointOf(cluster, source)),
      },
    ];
  });
}

async function endpointOf(
  cluster: Record<string, unknown>,
  source: string,
): Promise<ClusterEndpoint> {
  const { url, caData, caFile, skipTLSVerify } = cluster;
  if (typeof url !== 'string' || !URL.canParse(url)) {
    throw new ConfigurationProblem(`${source}.url: must be a URL`);
  }
  return {
    server: url,
    authorize: authorization(cluster, source),
    tls: {
      ca: await readCa(source, caData, caFile),
      skipVerify: skipTLSVerify === true,
    },
  };
}

function authorization(
  cluster: Record<string, unknown>,
  source: string,
): ClusterEndpoint['authorize'] {
  const metadata = asRecord(cluster.authMetadata);
  const provider = metadata[AUTH_PROVIDER] ?? cluster.authProvider;
  if (provider === 'localKubectlProxy') {
    return ANONYMOUS;
  }
  if (provider === 'serviceAccount') {
    const token = metadata.serviceAccountToken ?? cluster.serviceAccountToken;
    if (typeof token === 'string' && token) {
      const headers = { authorization: `Bearer ${token.trim()}` };
      return async () => ({ headers });
    }
    return mountedToken(`${source}.serviceAccountToken`);
  }
  const elsewhere =
    'Set authProvider to serviceAccount, or name the cluster in kubevela.clusters with a kubeconfig';
  if (CLIENT_SIDE.includes(String(provider))) {
    throw new ConfigurationProblem(
      `${source}.authProvider: ${provider} takes its token from the browser, which is not there while the cluster is watched`,
      `${elsewhere}.`,
    );
  }
  if (CLOUD.includes(String(provider))) {
    throw new ConfigurationProblem(
      `${source}.authProvider: ${provider} is not built in`,
      `${elsewhere}, or register a cluster connector (kubevelaClustersExtensionPoint).`,
    );
  }
  throw new ConfigurationProblem(
    provider
      ? `${source}.authProvider: ${provider} is not known`
      : `${source}.authProvider: is missing`,
    `${elsewhere}.`,
  );
}

async function readCa(
  source: string,
  caData: unknown,
  caFile: unknown,
): Promise<string | Buffer | undefined> {
  if (typeof caFile === 'string' && caFile) {
    return readConfiguredFile(`${source}.caFile`, caFile);
  }
  return typeof caData === 'string' && caData
    ? Buffer.from(caData, 'base64')
    : undefined;
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function asRecord(value: unknown): Record<string, unknown> {
  return value && typeof value === 'object'
    ? (value as Record<string, unknown>)
    : {};
}
