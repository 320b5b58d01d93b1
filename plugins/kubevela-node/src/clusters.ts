import { createExtensionPoint } from '@backstage/backend-plugin-api';

/**
 * What a request to an API server carries to say who asks.
 *
 * @public
 */
export interface ClusterCredentials {
  /** Headers to send, for example `authorization`. Names in lower case. */
  headers?: Record<string, string>;
  /** A client certificate, both parts PEM. */
  clientCertificate?: { cert: string | Buffer; key: string | Buffer };
}

/**
 * How to reach one API server.
 *
 * @public
 */
export interface ClusterEndpoint {
  /** An `https` URL; `http` is taken on the loopback address, or where no credentials are sent. */
  server: string;
  tls?: {
    /** Certificate authority to trust, PEM; Node's own list when left out. */
    ca?: string | Buffer;
    /** Name to expect in the server's certificate, where it is not the host of `server`. */
    serverName?: string;
    /** Trust any certificate. */
    skipVerify?: boolean;
  };
  /** HTTP proxy on the way to the API server. */
  proxyUrl?: string;
  /**
   * Gives the credentials to send. Called for every request, so an implementation keeps what it has;
   * called with `refresh` after the API server refused them (HTTP 401), once a request: then they have to
   * be fetched anew.
   */
  authorize(options: { refresh: boolean }): Promise<ClusterCredentials>;
}

/**
 * Why a cluster that is configured cannot be talked to, in words for an administrator.
 *
 * @public
 */
export interface ClusterProblem {
  /** What is wrong, with the configuration key or the file in question. */
  message: string;
  /** What to do about it. */
  advice?: string;
}

/**
 * One cluster that the plugin is to watch.
 *
 * @public
 */
export interface ClusterDefinition {
  /** Unique over all connectors: what comes first wins. */
  name: string;
  title?: string;
  /** Where it is configured, for messages: `kubevela.clusters[1]`. */
  source: string;
  /**
   * Resolves how to reach it, or what is wrong with its configuration. Called at the start and again
   * while the cluster cannot be reached, so that a corrected file or address is taken up.
   */
  connect(): Promise<ClusterEndpoint | { problem: ClusterProblem }>;
}

/**
 * Finds clusters: in a file, in an inventory, at a cloud provider.
 *
 * @public
 */
export interface ClusterConnector {
  /** Names it in logs. */
  name: string;
  /** All clusters that it knows now. */
  listClusters(): Promise<ClusterDefinition[]>;
  /**
   * Calls back when the answer of `listClusters` may have changed; returns how to stop that.
   * Leave it out if the answer never changes.
   */
  onChange?(listener: () => void): () => void;
}

/**
 * Where modules add clusters.
 *
 * @public
 */
export interface KubevelaClustersExtensionPoint {
  /**
   * Adds a source of clusters. Where several name the same cluster, `kubevela.clusters` in the
   * configuration wins, then connectors in the order they were added, then the Kubernetes plugin's.
   */
  addConnector(connector: ClusterConnector): void;
}

/**
 * Extension point to add clusters.
 *
 * @public
 */
export const kubevelaClustersExtensionPoint =
  createExtensionPoint<KubevelaClustersExtensionPoint>({
    id: 'kubevela.clusters',
  });
