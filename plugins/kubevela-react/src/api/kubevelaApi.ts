import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  ApplyApplicationRequest,
  CopyApplicationRequest,
  DefinitionType,
  DiffRevisions,
  GetLogs,
  GetPodLogs,
  InstanceRef,
  ListActivity,
  ListApplicationGroups,
  ListApplications,
  ListChartRepositories,
  ListImages,
  ListInstances,
} from '@velastage/plugin-kubevela-common';
import type {
  ActivityList,
  ApplicationGroupList,
  ApplicationList,
  ApplyResult,
  ChartContent,
  ChartRepositoryList,
  ChartVersionList,
  ClusterList,
  CopyResult,
  ChoiceKind,
  ChoiceList,
  CreateTargetList,
  Definition,
  DefinitionList,
  EventList,
  FieldManagerList,
  ImageList,
  Instance,
  InstanceList,
  LogRecord,
  Manifest,
  OperationResult,
  ParameterComparison,
  Preconditions,
  RenderedChanges,
  ResourceOperation,
  ResourceOperations,
  ResourceRef,
  ResourceTree,
  DefinitionDiff,
  RevisionDiff,
  RevisionList,
  RolloutList,
  WorkflowValues,
} from './models';

/**
 * Filters, order and page of a list.
 *
 * @public
 */
export type ListQuery = ListApplications['query'] & ListInstances['query'];

/**
 * The field to group by, what is counted, and filters.
 *
 * @public
 */
export type GroupQuery = ListApplicationGroups['query'];

/**
 * Filters and page of the list of images.
 *
 * @public
 */
export type ImageQuery = ListImages['query'];

/**
 * Filters and page of the list of attempts.
 *
 * @public
 */
export type ActivityQuery = ListActivity['query'];

/**
 * Which log to read, and how.
 *
 * @public
 */
export type LogQuery = GetLogs['query'];

/**
 * Which pods' logs to read at once, and how.
 *
 * @public
 */
export type PodLogQuery = GetPodLogs['query'];

/**
 * Two revisions to compare, by the ids of the list, `current` or `live-spec`; the base may be another instance's.
 *
 * @public
 */
export type RevisionPair = DiffRevisions['query'];

/**
 * Names one definition as an Application in a namespace of a cluster finds it.
 *
 * @public
 */
export interface DefinitionRef {
  cluster: string;
  /** Of the Application; definitions that stand there come before those of vela-core. */
  namespace?: string;
  type: DefinitionType;
  /** With its version where one is meant: `webservice@v2`. */
  name: string;
}

/**
 * Names what a parameter can refer to, in a namespace of a cluster.
 *
 * @public
 */
export interface ChoiceRef {
  cluster: string;
  namespace: string;
  kind: ChoiceKind;
  /** The Secret or ConfigMap whose keys are meant. */
  of?: string;
}

/**
 * Which charts to list.
 *
 * @public
 */
export type ChartQuery = ListChartRepositories['query'];

/**
 * Names a chart of a configured repository.
 *
 * @public
 */
export interface ChartRef {
  repository: string;
  chart: string;
}

/**
 * One write to one resource, and the state that it was decided on.
 *
 * @public
 */
export interface OperationCall {
  /** What to do. */
  operation: ResourceOperation['name'];
  /** To what. */
  resource: ResourceRef;
  /** As `listOperations` gave them when the person decided. */
  preconditions: Preconditions;
  /** Of `scale-workload`. */
  replicas?: number;
  /** Of `approve-step` and `approve-rollout-step`: its id. */
  step?: string;
  /** Of `deploy-revision`: an id of the list of revisions, or `live-spec` to publish an edit. */
  revision?: string;
  /** Of `deploy-revision`: why. */
  reason?: string;
  /** Of `delete-application`: leave what it made where it is. */
  keepResources?: boolean;
}

/**
 * Lets a caller give a request up.
 *
 * @public
 */
export interface RequestControl {
  /** Aborts the request. */
  signal?: AbortSignal;
}

/**
 * The KubeVela backend as screens see it. Every method rejects with a `ResponseError` of
 * `@backstage/errors` when the backend answers with an error.
 *
 * @public
 */
export interface KubevelaApi {
  /** One row per application, worst first unless the query says otherwise. */
  listApplications(
    query: ListQuery,
    control?: RequestControl,
  ): Promise<ApplicationList>;
  /** One row per Application object in a cluster. */
  listInstances(
    query: ListQuery,
    control?: RequestControl,
  ): Promise<InstanceList>;
  /** Counts of applications or instances by one of their fields, the group with the worst first. */
  listApplicationGroups(
    query: GroupQuery,
    control?: RequestControl,
  ): Promise<ApplicationGroupList>;
  /** Every image and where each version of it runs, most versions first. */
  listImages(query: ImageQuery, control?: RequestControl): Promise<ImageList>;
  /** Who attempted to change what, why and with what result, newest first. */
  listActivity(
    query: ActivityQuery,
    control?: RequestControl,
  ): Promise<ActivityList>;
  /** One instance with its components, delivery, drift and problems. */
  getInstance(ref: InstanceRef, control?: RequestControl): Promise<Instance>;
  /** The instance's resources as a flat list with parent ids. */
  getResourceTree(
    ref: InstanceRef,
    query?: { limit?: number },
    control?: RequestControl,
  ): Promise<ResourceTree>;
  /** One resource as YAML, secrets hidden. */
  getManifest(
    ref: InstanceRef,
    resource: ResourceRef,
    control?: RequestControl,
  ): Promise<Manifest>;
  /** Who has written last what of a resource is not as it was applied. */
  listFieldManagers(
    ref: InstanceRef,
    resource: ResourceRef,
    control?: RequestControl,
  ): Promise<FieldManagerList>;
  /** Events of one resource, newest first. */
  listEvents(
    ref: InstanceRef,
    resource: ResourceRef,
    control?: RequestControl,
  ): Promise<EventList>;
  /** Every configured cluster. */
  listClusters(control?: RequestControl): Promise<ClusterList>;
  /** A container's log in pieces as they arrive; ends with the stream, or when the signal aborts. */
  streamLogs(
    ref: InstanceRef,
    query: LogQuery,
    control?: RequestControl,
  ): AsyncIterable<string>;
  /** Logs of several pods, records as they arrive; ends like {@link KubevelaApi.streamLogs}. */
  streamPodLogs(
    ref: InstanceRef,
    query: PodLogQuery,
    control?: RequestControl,
  ): AsyncIterable<LogRecord[]>;
  /** The progressive rollouts inside an instance and where each stands. */
  listRollouts(
    ref: InstanceRef,
    control?: RequestControl,
  ): Promise<RolloutList>;
  /** What the steps of the instance's workflow are given, take and hand on, secrets hidden. */
  getWorkflowValues(
    ref: InstanceRef,
    control?: RequestControl,
  ): Promise<WorkflowValues>;
  /** The instance's revisions, in its cluster and in the archive, newest first. */
  listRevisions(
    ref: InstanceRef,
    control?: RequestControl,
  ): Promise<RevisionList>;
  /** What differs between two revisions, by parameter and as YAML, secrets hidden. */
  diffRevisions(
    ref: InstanceRef,
    pair: RevisionPair,
    control?: RequestControl,
  ): Promise<RevisionDiff>;
  /** What differs in one definition, `<kind>/<name>`, that two revisions were rendered with, secrets hidden. */
  diffDefinition(
    ref: InstanceRef,
    pair: RevisionPair,
    definition: string,
    control?: RequestControl,
  ): Promise<DefinitionDiff>;
  /** What differs between the objects that two revisions are rendered to. */
  renderRevisions(
    ref: InstanceRef,
    pair: RevisionPair,
    control?: RequestControl,
  ): Promise<RenderedChanges>;
  /** The objects that an Application would be rendered to, against those that there are. */
  renderApplication(
    ref: InstanceRef,
    manifest: string,
    control?: RequestControl,
  ): Promise<RenderedChanges>;
  /** What can be done to a resource, whether the user may, and what would come of it; of deploying `revision`. */
  listOperations(
    ref: InstanceRef,
    resource: ResourceRef,
    control?: RequestControl & { revision?: string },
  ): Promise<ResourceOperations>;
  /** Writes to the cluster; what it accepted shows in the resource tree, later. Status 409: it has changed since. */
  operate(ref: InstanceRef, call: OperationCall): Promise<OperationResult>;
  /** The types that an Application in a namespace of a cluster can be made of. */
  listDefinitions(
    place: { cluster: string; namespace?: string },
    control?: RequestControl,
  ): Promise<DefinitionList>;
  /** One of them with its parameters. */
  getDefinition(
    ref: DefinitionRef,
    control?: RequestControl,
  ): Promise<Definition>;
  /** The configured repositories of Helm charts; what is wrong with one stands in its row. */
  listChartRepositories(
    query: ChartQuery,
    control?: RequestControl,
  ): Promise<ChartRepositoryList>;
  /** The versions of a chart, newest first. */
  listChartVersions(
    ref: ChartRef,
    control?: RequestControl,
  ): Promise<ChartVersionList>;
  /** One version of a chart with its readme, its values and their schema. */
  getChart(
    ref: ChartRef & { version: string },
    control?: RequestControl,
  ): Promise<ChartContent>;
  /** Where the user may create Applications, and where not and why. */
  listCreateTargets(control?: RequestControl): Promise<CreateTargetList>;
  /** Names that a parameter can refer to; never what is behind them. */
  listChoices(ref: ChoiceRef, control?: RequestControl): Promise<ChoiceList>;
  /** Checks an Application and, unless it is a dry run, writes it; what is wrong with it stands in the answer. */
  applyApplication(
    ref: InstanceRef,
    request: ApplyApplicationRequest,
    control?: RequestControl,
  ): Promise<ApplyResult>;
  /** Brings what an instance says to another place or, with `dryRun`, tells what would come of it. */
  copyApplication(
    from: InstanceRef,
    request: CopyApplicationRequest,
    control?: RequestControl,
  ): Promise<CopyResult>;
  /** The parameters in which instances differ. */
  compareParameters(
    instances: InstanceRef[],
    control?: RequestControl,
  ): Promise<ParameterComparison>;
}

/**
 * Reference of {@link KubevelaApi}, for both frontend systems.
 *
 * @public
 */
export const kubevelaApiRef = createApiRef<KubevelaApi>().with({
  id: 'plugin.kubevela.client',
  pluginId: 'kubevela',
});
