import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ApplicationList,
  CatalogApplicationList,
  ClusterList,
  EventList,
  ImageList,
  Instance,
  InstanceList,
  InstanceRef,
  InstanceSummary,
  Manifest,
  PluginStatus,
  ResourceTree,
} from '@velastage/plugin-kubevela-common';
import type { ImageQuery } from './images/ImageQuery';
import type { ListQuery } from './list/InstanceQuery';

/** Names one resource of an instance. */
export interface ResourceSelector {
  apiVersion: string;
  kind: string;
  /** Left out for cluster-scoped kinds. */
  namespace?: string;
  name: string;
}

/** Which log to read, and how much of it. */
export interface LogSelector {
  pod: string;
  /** The Application's own namespace when left out. */
  podNamespace?: string;
  container?: string;
  follow?: boolean;
  previous?: boolean;
  timestamps?: boolean;
  tailLines?: number;
}

/** Decides which instances a caller may see; undefined sees all. */
export interface InstanceFilter {
  /** The same text for the same decision, so that lists can be kept per decision. */
  key: string;
  allows(instance: InstanceSummary): boolean;
}

/** For whom something is done, and until when. */
export interface CallOptions {
  credentials: BackstageCredentials;
  /** Ends the work when the caller goes away. */
  signal?: AbortSignal;
}

/**
 * What the API answers. {@link AuthorizedKubevelaService} decides who may ask; the implementation it
 * wraps knows nothing of callers.
 *
 * Methods that name an instance throw NotFoundError when there is none, NotAllowedError when the caller
 * may not.
 */
export interface KubevelaService {
  listApplications(
    query: ListQuery,
    options: CallOptions & { filter?: InstanceFilter },
  ): Promise<ApplicationList>;
  listInstances(
    query: ListQuery,
    options: CallOptions & { filter?: InstanceFilter },
  ): Promise<InstanceList>;
  listImages(
    query: ImageQuery,
    options: CallOptions & { filter?: InstanceFilter },
  ): Promise<ImageList>;
  listCatalogApplications(
    applications: string[] | undefined,
    options: CallOptions & { filter?: InstanceFilter },
  ): Promise<CatalogApplicationList>;
  getInstance(ref: InstanceRef, options: CallOptions): Promise<Instance>;
  getResourceTree(
    ref: InstanceRef,
    limit: number | undefined,
    options: CallOptions,
  ): Promise<ResourceTree>;
  getManifest(
    ref: InstanceRef,
    resource: ResourceSelector,
    options: CallOptions,
  ): Promise<Manifest>;
  listEvents(
    ref: InstanceRef,
    resource: ResourceSelector,
    options: CallOptions,
  ): Promise<EventList>;
  /** The log as UTF-8 bytes; with `follow` it goes on until the signal aborts. */
  getLogs(
    ref: InstanceRef,
    log: LogSelector,
    options: CallOptions,
  ): Promise<AsyncIterable<Uint8Array>>;
  listClusters(
    options: CallOptions & { filter?: InstanceFilter },
  ): Promise<ClusterList>;
  getStatus(options: CallOptions): Promise<PluginStatus>;
}
