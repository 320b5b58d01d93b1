import type { HumanDuration } from '@backstage/types';

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
    /** Revisions that are kept after vela-core has collected them. */
    history?: {
      retention?: {
        /** Of one instance. Default: 100. */
        revisions?: number;
        /** Default: 365. The newest revision of an instance always stays. */
        days?: number;
      };
    };
    /** Who attempted to change what: what the Activity page shows. */
    activity?: {
      /** How long attempts are kept, for example `{ days: 90 }`. Default: 365 days. */
      maxAge?: HumanDuration | string;
      /** How many at most; the oldest go first. Default: 100000. */
      maxEntries?: number;
    };
    /** What owners are told, where Backstage's notifications plugin is installed. */
    notifications?: {
      /** Default: true. */
      enabled?: boolean;
      /**
       * What owners are told that do not say it themselves, by the annotation kubevela.io/notifications on
       * their Group or User entity. Default: all.
       */
      level?: 'none' | 'failures' | 'all';
      /** How long an application must be bad, or well again, before it is told, in seconds. Default: 60. */
      holdSeconds?: number;
      /** Notifications to one owner in a minute; what is over it comes as one summary. Default: 5. */
      perMinute?: number;
      severities?: {
        /** Default: high. */
        failure?: 'critical' | 'high' | 'normal' | 'low';
        /** Default: low. */
        recovery?: 'critical' | 'high' | 'normal' | 'low';
      };
      /** What all of them are written in; a notification has one text for all who get it. Default: en. */
      language?: 'en' | 'zh';
    };
    /** Helm charts that people can choose from. */
    charts?: {
      repositories?: Array<{
        /** Unique: lower case letters, digits, `-` and `.`. */
        name: string;
        /** Name on the screen. */
        title?: string;
        /**
         * Of the folder that its index.yaml is in (`https://charts.example/stable`), or of a registry
         * (`oci://registry.example/charts`).
         */
        url: string;
        username?: string;
        /** @visibility secret */
        password?: string;
        /**
         * Further hosts that charts may be fetched from, where an index or a registry names others than its own.
         * They are never shown credentials.
         */
        hosts?: string[];
        /** Of a registry: the host of its tokens, where it is another. It is shown the credentials. */
        tokenHost?: string;
        /** Of a registry: the charts below the url, where the registry does not say what it has. */
        charts?: string[];
        /** Of a registry: without TLS. Default: false. */
        plainHttp?: boolean;
      }>;
      /** How long what was read is taken for the present, in seconds. Default: 300. */
      refreshSeconds?: number;
    };
    /** Copying from one environment to another. */
    copy?: {
      /**
       * Parameters that stay as the target has them, for example `components[*].properties.env[REGION].value`:
       * `*` is anything within a name, `**` anything.
       */
      keep?: string[];
      /** Parameters that always come from the source. */
      take?: string[];
      /** Whether the built-in rules count as well: sizes and addresses stay, images come. Default: true. */
      defaults?: boolean;
    };
    /** What must be so before an application goes to the next tier. */
    promotion?: {
      /** Tiers in their order. Default: development, staging, production. */
      tiers?: string[];
      /** Default: healthy, delivered, published. */
      require?: Array<'healthy' | 'delivered' | 'published' | 'inSync'>;
      /** How long the source must have been healthy, in minutes. Default: 0. */
      soakMinutes?: number;
    };
    /** KubeVela's CLI, to show the objects that Applications are rendered to. Without it none are shown. */
    velaCli?: {
      /** Of the executable `vela`, on the backend's host: version 1.10 or newer. */
      path: string;
      /** How long one rendering may take. Default: 15. */
      deadlineSeconds?: number;
      /** Renderings at a time; others wait. Default: 2. */
      concurrency?: number;
    };
    /** In whose name clusters are changed. */
    writes?: {
      /**
       * `serviceAccount`: the portal's own account; the portal's permissions alone decide. `impersonation`: as
       * the person, by the portal's right to impersonate; the cluster's roles decide too. `userToken`: with a
       * token that the person's browser sends along. Default: serviceAccount.
       */
      as?: 'serviceAccount' | 'impersonation' | 'userToken';
      /**
       * Name of a user in the cluster, of `{ref}` (user:default/ada), `{namespace}` and `{name}`.
       * Default: backstage:{ref}.
       */
      user?: string;
      /** The same for each group that owns in the user's name. Default: backstage:{ref}. */
      group?: string;
      /** Name of a service that asks by itself, of `{subject}`. Default: backstage:service:{subject}. */
      service?: string;
      /** Clusters that are changed otherwise; what one leaves out is as above. */
      clusters?: Array<{
        /** Of a cluster of any source. */
        name: string;
        as?: 'serviceAccount' | 'impersonation' | 'userToken';
        user?: string;
        group?: string;
        service?: string;
      }>;
    };
    watch?: {
      /** A watch without a sign of life for so long is opened anew, in seconds. Default: 100. */
      stallSeconds?: number;
      /** Objects in one page of a list. Default: 500. */
      pageSize?: number;
    };
  };
}
