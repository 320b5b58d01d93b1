import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ApplicationGroupList,
  ApplicationList,
  CatalogApplicationList,
  ClusterList,
  EventList,
  FieldManagerList,
  ImageList,
  Instance,
  InstanceList,
  InstanceRef,
  InstanceSummary,
  LogRecord,
  Manifest,
  PluginStatus,
  Preconditions,
  RenderedChanges,
  ResourceOperations,
  ResourceTree,
  DefinitionDiff,
  RevisionDiff,
  RevisionList,
  RolloutList,
  WorkflowValues,
} from '@velastage/plugin-kubevela-common';
import type { ImageQuery } from './images/ImageQuery';
import type { GroupQuery } from './list/groupRows';
import type { ListQuery } from './list/InstanceQuery';
import type {
  OperationName,
  OperationOutcome,
  OperationParams,
} from '../operations';

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

/** Which pods' logs to read at once: those of a resource, of a component, or all of the instance. */
export interface PodLogSelector {
  resource?: ResourceSelector;
  component?: string;
  container?: string;
  follow?: boolean;
  previous?: boolean;
  /** Of each container. */
  tailLines?: number;
}

/** Two revisions to compare, by the ids of the list; the base may be another instance's. */
export interface RevisionPair {
  base: string;
  baseInstance?: InstanceRef;
  target: string;
}

/** One write to one resource, and the state that it was decided on. */
export interface OperationCall
  extends Pick<
    OperationParams,
    'replicas' | 'step' | 'reason' | 'keepResources'
  > {
  operation: OperationName;
  resource: ResourceSelector;
  preconditions: Preconditions;
  /** Of `deploy-revision`: its id in the list of revisions. */
  revision?: string;
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
  /** Counts by one field. */
  listApplicationGroups(
    query: GroupQuery,
    options: CallOptions & { filter?: InstanceFilter },
  ): Promise<ApplicationGroupList>;
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
  listFieldManagers(
    ref: InstanceRef,
    resource: ResourceSelector,
    options: CallOptions,
  ): Promise<FieldManagerList>;
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
  /** Logs of several pods, merged as they come; with `follow` it goes on until the signal aborts. */
  getPodLogs(
    ref: InstanceRef,
    logs: PodLogSelector,
    options: CallOptions,
  ): Promise<AsyncIterable<LogRecord>>;
  /** The progressive rollouts inside an instance, from memory. */
  listRollouts(ref: InstanceRef, options: CallOptions): Promise<RolloutList>;
  /** What the steps of the instance's workflow are given, take and hand on, secrets hidden. */
  getWorkflowValues(
    ref: InstanceRef,
    options: CallOptions,
  ): Promise<WorkflowValues>;
  /** The instance's revisions, in its cluster and in the archive, newest first. */
  listRevisions(ref: InstanceRef, options: CallOptions): Promise<RevisionList>;
  diffRevisions(
    ref: InstanceRef,
    pair: RevisionPair,
    options: CallOptions,
  ): Promise<RevisionDiff>;
  /** What differs in one definition, `<kind>/<name>`, that two revisions were rendered with, secrets hidden. */
  diffDefinition(
    ref: InstanceRef,
    pair: RevisionPair,
    definition: string,
    options: CallOptions,
  ): Promise<DefinitionDiff>;
  /** What differs between the objects that two revisions are rendered to, secrets hidden. */
  renderRevisions(
    ref: InstanceRef,
    pair: RevisionPair,
    options: CallOptions,
  ): Promise<RenderedChanges>;
  /** What can be done to a resource, whether the caller may, and what would come of it; of deploying `revision`. */
  listOperations(
    ref: InstanceRef,
    resource: ResourceSelector,
    options: CallOptions & { revision?: string },
  ): Promise<ResourceOperations>;
  /**
   * Writes to a cluster.
   *
   * @throws ConflictError when the resource is not in the state that was decided on.
   */
  operate(
    ref: InstanceRef,
    call: OperationCall,
    options: CallOptions,
  ): Promise<OperationOutcome>;
  listClusters(
    options: CallOptions & { filter?: InstanceFilter },
  ): Promise<ClusterList>;
  getStatus(options: CallOptions): Promise<PluginStatus>;
}
