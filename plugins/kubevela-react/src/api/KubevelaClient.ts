import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  type ApplyApplicationRequest,
  type CopyApplicationRequest,
  DefaultApiClient,
  stringifyInstanceRef,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';
import type {
  ActivityQuery,
  ChartQuery,
  ChartRef,
  ChoiceRef,
  DefinitionRef,
  GroupQuery,
  ImageQuery,
  KubevelaApi,
  ListQuery,
  LogQuery,
  OperationCall,
  PodLogQuery,
  RequestControl,
  RevisionPair,
} from './kubevelaApi';
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
  RenderedChanges,
  ResourceOperations,
  ResourceRef,
  ResourceTree,
  DefinitionDiff,
  RevisionDiff,
  RevisionList,
  RolloutList,
  WorkflowValues,
} from './models';
import { readRecords } from './readRecords';
import { readTextStream } from './readTextStream';

/** The Kubernetes plugin's own name for it. */
const TOKEN_HEADER = 'Backstage-Kubernetes-Authorization';

/**
 * What a {@link KubevelaClient} stands on.
 *
 * @public
 */
export interface KubevelaClientOptions {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
  /**
   * The person's own token for a cluster that is changed with it (`kubevela.writes.as: userToken`). Asked for
   * with each change and each preview of one; undefined sends none.
   */
  clusterToken?(cluster: string): Promise<string | undefined>;
}

/**
 * {@link KubevelaApi} over the generated client: errors become `ResponseError`, bodies plain data.
 *
 * @public
 */
export class KubevelaClient implements KubevelaApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;
  readonly #clusterToken?: KubevelaClientOptions['clusterToken'];

  constructor(options: KubevelaClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
    this.#clusterToken = options.clusterToken;
  }

  listApplications(query: ListQuery, control?: RequestControl) {
    return json<ApplicationList>(
      this.#client(control).listApplications({ query }),
    );
  }

  listInstances(query: ListQuery, control?: RequestControl) {
    return json<InstanceList>(this.#client(control).listInstances({ query }));
  }

  listApplicationGroups(query: GroupQuery, control?: RequestControl) {
    return json<ApplicationGroupList>(
      this.#client(control).listApplicationGroups({ query }),
    );
  }

  listImages(query: ImageQuery, control?: RequestControl) {
    return json<ImageList>(this.#client(control).listImages({ query }));
  }

  listActivity(query: ActivityQuery, control?: RequestControl) {
    return json<ActivityList>(this.#client(control).listActivity({ query }));
  }

  getInstance(ref: InstanceRef, control?: RequestControl) {
    return json<Instance>(
      this.#client(control).getInstance({ path: pathOf(ref) }),
    );
  }

  getResourceTree(
    ref: InstanceRef,
    query: { limit?: number } = {},
    control?: RequestControl,
  ) {
    return json<ResourceTree>(
      this.#client(control).getResourceTree({ path: pathOf(ref), query }),
    );
  }

  getManifest(
    ref: InstanceRef,
    resource: ResourceRef,
    control?: RequestControl,
  ) {
    return json<Manifest>(
      this.#client(control).getManifest({
        path: pathOf(ref),
        query: queryOf(resource),
      }),
    );
  }

  listFieldManagers(
    ref: InstanceRef,
    resource: ResourceRef,
    control?: RequestControl,
  ) {
    return json<FieldManagerList>(
      this.#client(control).listFieldManagers({
        path: pathOf(ref),
        query: queryOf(resource),
      }),
    );
  }

  listEvents(
    ref: InstanceRef,
    resource: ResourceRef,
    control?: RequestControl,
  ) {
    return json<EventList>(
      this.#client(control).listEvents({
        path: pathOf(ref),
        query: queryOf(resource),
      }),
    );
  }

  listClusters(control?: RequestControl) {
    return json<ClusterList>(this.#client(control).listClusters({}));
  }

  async *streamLogs(
    ref: InstanceRef,
    query: LogQuery,
    control?: RequestControl,
  ): AsyncIterable<string> {
    const response = (await this.#client(control).getLogs({
      path: pathOf(ref),
      query,
    })) as unknown as Response;
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    if (!response.body) {
      yield await response.text();
      return;
    }
    yield* readTextStream(response.body);
  }

  async *streamPodLogs(
    ref: InstanceRef,
    query: PodLogQuery,
    control?: RequestControl,
  ): AsyncIterable<LogRecord[]> {
    const response = (await this.#client(control).getPodLogs({
      path: pathOf(ref),
      query,
    })) as unknown as Response;
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    if (response.body) {
      yield* readRecords<LogRecord>(readTextStream(response.body));
    }
  }

  listRollouts(ref: InstanceRef, control?: RequestControl) {
    return json<RolloutList>(
      this.#client(control).listRollouts({ path: pathOf(ref) }),
    );
  }

  getWorkflowValues(ref: InstanceRef, control?: RequestControl) {
    return json<WorkflowValues>(
      this.#client(control).getWorkflowValues({ path: pathOf(ref) }),
    );
  }

  listRevisions(ref: InstanceRef, control?: RequestControl) {
    return json<RevisionList>(
      this.#client(control).listRevisions({ path: pathOf(ref) }),
    );
  }

  diffRevisions(
    ref: InstanceRef,
    pair: RevisionPair,
    control?: RequestControl,
  ) {
    return json<RevisionDiff>(
      this.#client(control).diffRevisions({ path: pathOf(ref), query: pair }),
    );
  }

  diffDefinition(
    ref: InstanceRef,
    pair: RevisionPair,
    definition: string,
    control?: RequestControl,
  ) {
    return json<DefinitionDiff>(
      this.#client(control).diffDefinition({
        path: pathOf(ref),
        query: { ...pair, definition },
      }),
    );
  }

  renderRevisions(
    ref: InstanceRef,
    pair: RevisionPair,
    control?: RequestControl,
  ) {
    return json<RenderedChanges>(
      this.#client(control).renderRevisions({ path: pathOf(ref), query: pair }),
    );
  }

  renderApplication(
    ref: InstanceRef,
    manifest: string,
    control?: RequestControl,
  ) {
    return json<RenderedChanges>(
      this.#client(control).renderApplication({
        path: pathOf(ref),
        body: { manifest },
      }),
    );
  }

  listOperations(
    ref: InstanceRef,
    resource: ResourceRef,
    control?: RequestControl & { revision?: string },
  ) {
    return json<ResourceOperations>(
      this.#client(control).listOperations({
        path: pathOf(ref),
        query: { ...queryOf(resource), revision: control?.revision },
      }),
    );
  }

  operate(ref: InstanceRef, call: OperationCall) {
    const { operation, resource, preconditions } = call;
    const client = this.#client(undefined, ref.cluster);
    const path = pathOf(ref);
    const body = { resource, preconditions };
    const { replicas = 0, step = '', revision = '', reason } = call;
    const send = {
      'restart-workload': () => client.restartWorkload({ path, body }),
      'scale-workload': () =>
        client.scaleWorkload({ path, body: { ...body, replicas } }),
      'delete-pod': () => client.deletePod({ path, body }),
      'approve-step': () =>
        client.approveStep({ path, body: { ...body, step } }),
      'resume-workflow': () => client.resumeWorkflow({ path, body }),
      'retry-workflow': () => client.retryWorkflow({ path, body }),
      'suspend-workflow': () => client.suspendWorkflow({ path, body }),
      'restart-workflow': () => client.restartWorkflow({ path, body }),
      'terminate-workflow': () => client.terminateWorkflow({ path, body }),
      'deploy-revision': () =>
        client.deployRevision({ path, body: { ...body, revision, reason } }),
      'approve-rollout-step': () =>
        client.approveRolloutStep({ path, body: { ...body, step } }),
      'pause-rollout': () => client.pauseRollout({ path, body }),
      'resume-rollout': () => client.resumeRollout({ path, body }),
      'promote-rollout': () => client.promoteRollout({ path, body }),
      'abort-rollout': () => client.abortRollout({ path, body }),
      'retry-rollout': () => client.retryRollout({ path, body }),
      'restart-rollout': () => client.restartRollout({ path, body }),
      'jump-rollout': () =>
        client.jumpRollout({ path, body: { ...body, step } }),
      'repair-drift': () => client.repairDrift({ path, body }),
      'pause-reconciling': () => client.pauseReconciling({ path, body }),
      'resume-reconciling': () => client.resumeReconciling({ path, body }),
      'delete-application': () =>
        client.deleteApplication({
          path,
          body: { ...body, keepResources: call.keepResources },
        }),
    };
    return json<OperationResult>(send[operation]());
  }

  listDefinitions(
    place: { cluster: string; namespace?: string },
    control?: RequestControl,
  ) {
    const { cluster, namespace } = place;
    return json<DefinitionList>(
      this.#client(control).listDefinitions({
        path: { cluster },
        query: { namespace },
      }),
    );
  }

  getDefinition(ref: DefinitionRef, control?: RequestControl) {
    const { cluster, namespace, type, name } = ref;
    return json<Definition>(
      this.#client(control).getDefinition({
        path: { cluster, type, name },
        query: { namespace },
      }),
    );
  }

  listChartRepositories(query: ChartQuery, control?: RequestControl) {
    return json<ChartRepositoryList>(
      this.#client(control).listChartRepositories({ query }),
    );
  }

  listChartVersions(ref: ChartRef, control?: RequestControl) {
    const { repository, chart } = ref;
    return json<ChartVersionList>(
      this.#client(control).listChartVersions({ path: { repository, chart } }),
    );
  }

  getChart(ref: ChartRef & { version: string }, control?: RequestControl) {
    const { repository, chart, version } = ref;
    return json<ChartContent>(
      this.#client(control).getChart({ path: { repository, chart, version } }),
    );
  }

  listChoices(ref: ChoiceRef, control?: RequestControl) {
    const { cluster, namespace, kind, of } = ref;
    return json<ChoiceList>(
      this.#client(control).listChoices({
        path: { cluster, namespace, kind },
        query: { of },
      }),
    );
  }

  listCreateTargets(control?: RequestControl) {
    return json<CreateTargetList>(this.#client(control).listCreateTargets({}));
  }

  applyApplication(
    ref: InstanceRef,
    request: ApplyApplicationRequest,
    control?: RequestControl,
  ) {
    return json<ApplyResult>(
      this.#client(control, ref.cluster).applyApplication({
        path: pathOf(ref),
        body: request,
      }),
    );
  }

  copyApplication(
    from: InstanceRef,
    request: CopyApplicationRequest,
    control?: RequestControl,
  ) {
    return json<CopyResult>(
      this.#client(control, request.target.cluster).copyApplication({
        path: pathOf(from),
        body: request,
      }),
    );
  }

  compareParameters(instances: InstanceRef[], control?: RequestControl) {
    return json<ParameterComparison>(
      this.#client(control).compareParameters({
        query: { instance: instances.map(stringifyInstanceRef) },
      }),
    );
  }

  /**
   * The generated methods take no AbortSignal, so each request gets a client whose fetch carries it.
   *
   * @param written - the cluster that is changed, or would be
   */
  #client(control?: RequestControl, written?: string) {
    const { fetch } = this.#fetchApi;
    return new DefaultApiClient({
      discoveryApi: this.#discoveryApi,
      fetchApi: {
        fetch: async (input: RequestInfo | URL, init?: RequestInit) =>
          fetch(input, {
            ...init,
            ...(await this.#withToken(init?.headers, written)),
            signal: control?.signal,
          }),
      },
    });
  }

  async #withToken(headers: HeadersInit | undefined, cluster?: string) {
    const token = cluster && (await this.#clusterToken?.(cluster));
    if (!token) {
      return {};
    }
    const all = new Headers(headers);
    all.set(TOKEN_HEADER, `Bearer ${token}`);
    return { headers: all };
  }
}

async function json<T>(request: Promise<unknown>): Promise<T> {
  const response = (await request) as Response;
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return (await response.json()) as T;
}

function pathOf({ cluster, namespace, name }: InstanceRef) {
  return { cluster, namespace, name };
}

function queryOf(resource: ResourceRef) {
  return {
    apiVersion: resource.apiVersion,
    kind: resource.kind,
    resourceName: resource.name,
    resourceNamespace: resource.namespace,
  };
}
