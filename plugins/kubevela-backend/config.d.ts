export interface Config {
  /** The KubeVela plugin. */
  kubevela?: {
    /**
     * Clusters to watch, beside those of the Kubernetes plugin. Each has either a kubeconfig or inCluster.
     */
    clusters?: Array<{
      /** Unique name; it wins over a cluster of the same name in the Kubernetes plugin's configuration. */
      name: string;
      /** Name on the screen. */
      title?: string;
      /**
       * Path of a kubeconfig file on the backend's host.
       */
      kubeconfig?: string;
      /** Context of that file; its current-context when left out. */
      context?: string;
      /** The cluster that the backend itself runs in, with the service account of its pod. */
      inCluster?: boolean;
    }>;
    /**
     * Whether clusters in kubernetes.clusterLocatorMethods are watched as well. Default: true.
     */
    kubernetesClusters?: boolean;
    /** Named places to deploy to. */
    environments?: Array<{
      name: string;
      /** For example development, staging, production. */
      tier?: string;
      /** Name of a cluster. */
      cluster: string;
      /** Name of a namespace, with * as a wildcard. */
      namespace: string;
    }>;
    /** Owner of Applications that name none, for example group:default/platform. */
    defaultOwner?: string;
    /**
     * Whether an Ingress or a load balancer without an address is in order, as on clusters without a
     * controller for them. Default: false.
     */
    ignoreMissingAddress?: boolean;
    watch?: {
      /** A watch without a sign of life for so long is opened anew, in seconds. Default: 100. */
      stallSeconds?: number;
      /** Objects in one page of a list. Default: 500. */
      pageSize?: number;
    };
  };
}
