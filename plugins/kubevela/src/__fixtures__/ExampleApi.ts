import type {
  ApplyApplicationRequest,
  CopyApplicationRequest,
  InstanceRef,
} from '@velastage/plugin-kubevela-common';
import type {
  ActivityEntry,
  ActivityList,
  ActivityQuery,
  ApplicationGroupList,
  ApplicationList,
  ApplyResult,
  ChartContent,
  ChartQuery,
  ChartRef,
  ChartRepository,
  ClusterFreshness,
  ClusterList,
  CopyResult,
  CreateTarget,
  Definition,
  ChoiceRef,
  DefinitionRef,
  EventList,
  FieldManagerList,
  GroupQuery,
  ImageList,
  ImageQuery,
  Instance,
  InstanceList,
  InstanceSummary,
  KubevelaApi,
  ListQuery,
  LogQuery,
  LogRecord,
  Manifest,
  OperationCall,
  OperationResult,
  PodLogQuery,
  RequestControl,
  RenderedChanges,
  ResourceOperations,
  ResourceRef,
  ResourceTree,
  DefinitionDiff,
  RevisionDiff,
  RevisionList,
  RolloutList,
  RevisionPair,
  WorkflowValues,
} from '@velastage/plugin-kubevela-react';
import { activityFacets, exampleActivity, filterActivity } from './activity';
import { exampleCharts, exampleRepositories } from './charts';
import { exampleClusters } from './clusters';
import { exampleComparison, exampleCopy } from './copies';
import {
  facetsOf,
  filterInstances,
  groupCounts,
  groupInstances,
} from './fleet';
import { exampleImages, imageFacets } from './images';
import {
  brokenInstance,
  exampleInstance,
  exampleInstances,
  minutesAgo,
} from './instances';
import { exampleLogs } from './logs';
import { exampleOperations } from './operations';
import { exampleRendered } from './rendered';
import { exampleTree } from './resources';
import {
  exampleDefinitionDiff,
  exampleDiff,
  exampleRevisions,
} from './revisions';
import { exampleRollouts } from './rollouts';
import { exampleWorkflowValues } from './workflows';

/** An error as the API client throws it. */
export function exampleError(status: number, message: string): Error {
  return Object.assign(new Error(message), {
    response: { status },
    body: { error: { message } },
  });
}

/** A backend in memory; what it answers can be changed while it is in use. */
export class ExampleApi implements KubevelaApi {
  instances: InstanceSummary[] = exampleInstances();
  clusters = exampleClusters();
  rendered: RenderedChanges = exampleRendered();
  freshness: ClusterFreshness[] = [
    {
      cluster: 'prod-us',
      status: 'Unreachable',
      since: minutesAgo(22),
      message: 'connect ETIMEDOUT 10.20.0.1:6443',
    },
  ];
  tree: ResourceTree = exampleTree();
  revisions: RevisionList = exampleRevisions();
  rollouts: RolloutList = exampleRollouts();
  workflowValues: WorkflowValues = exampleWorkflowValues();
  activity: ActivityEntry[] = exampleActivity();
  definitions: Definition[] = [];
  chartRepositories: ChartRepository[] = exampleRepositories();
  charts: ChartContent[] = exampleCharts();
  targets: CreateTarget[] = [];
  /** Names to choose from, by what they are names of. */
  choices: Record<string, string[]> = {};
  /** What the next write or its check answers. */
  applied: ApplyResult = {
    outcome: 'created',
    dryRun: true,
    problems: [],
    changes: [],
    manifest: '',
  };
  /** Answers a write instead of `applied` where it is set; may throw. */
  onApply?: (request: ApplyApplicationRequest) => ApplyResult;
  /** What was asked to be written, or checked, in order. */
  applications: ApplyApplicationRequest[] = [];
  /** Answers a copy, or what would come of it; may throw. */
  onCopy?: (request: CopyApplicationRequest) => CopyResult;
  /** What was asked to be copied, or compared, in order. */
  copies: CopyApplicationRequest[] = [];
  /** Thrown by every method while it is set. */
  failure: Error | undefined;
  /** What was written, in order. */
  written: OperationCall[] = [];
  /** How often an object was asked to be something else; a test sets it when the watch should show it. */
  generation = 4;
  /** Milliseconds that a log line takes. */
  logLineMs = 400;
  /** Names of the methods that were called, in order. */
  calls: string[] = [];

  async listApplications(query: ListQuery): Promise<ApplicationList> {
    this.#called('listApplications');
    const all = groupInstances(filterInstances(this.instances, query));
    return { ...this.#page(all, query), facets: this.#facets(query) };
  }

  async listInstances(query: ListQuery): Promise<InstanceList> {
    this.#called('listInstances');
    const all = filterInstances(this.instances, query);
    return { ...this.#page(all, query), facets: this.#facets(query) };
  }

  async listApplicationGroups(
    query: GroupQuery,
  ): Promise<ApplicationGroupList> {
    this.#called('listApplicationGroups');
    const found = filterInstances(this.instances, query);
    const rows = query.rows === 'instances' ? found : groupInstances(found);
    return {
      items: groupCounts(found, query),
      totalItems: rows.length,
      facets: this.#facets(query),
      clusters: this.freshness,
    };
  }

  async listImages(query: ImageQuery): Promise<ImageList> {
    this.#called('listImages');
    const all = exampleImages(this.instances, query);
    return {
      ...this.#page(all, query),
      facets: imageFacets(this.instances, query),
    };
  }

  async listActivity(query: ActivityQuery): Promise<ActivityList> {
    this.#called('listActivity');
    return {
      ...this.#page(filterActivity(this.activity, query), query),
      facets: activityFacets(this.activity, query),
    };
  }

  async getInstance(ref: InstanceRef): Promise<Instance> {
    this.#called(`getInstance ${ref.cluster}`);
    const summary = this.instances.find(
      each =>
        each.cluster === ref.cluster &&
        each.namespace === ref.namespace &&
        each.name === ref.name,
    );
    if (!summary) {
      throw exampleError(404, 'Not found');
    }
    const stale = this.freshness.find(each => each.cluster === ref.cluster);
    const instance =
      summary.health.status === 'Degraded'
        ? brokenInstance(summary)
        : exampleInstance({ summary });
    return stale ? { ...instance, freshness: stale } : instance;
  }

  async getResourceTree(ref: InstanceRef): Promise<ResourceTree> {
    this.#called(`getResourceTree ${ref.cluster}`);
    return this.tree;
  }

  async getManifest(
    _ref: InstanceRef,
    resource: ResourceRef,
  ): Promise<Manifest> {
    this.#called('getManifest');
    const yaml = (replicas: number) =>
      `apiVersion: ${resource.apiVersion}\nkind: ${resource.kind}\nmetadata:\n  name: ${resource.name}\n  namespace: ${resource.namespace}\nspec:\n  replicas: ${replicas}\n`;
    return { resource, live: yaml(5), applied: yaml(3) };
  }

  async listFieldManagers(): Promise<FieldManagerList> {
    this.#called('listFieldManagers');
    return {
      items: [
        {
          path: 'spec.replicas',
          manager: 'kubectl-edit',
          time: minutesAgo(7),
        },
      ],
    };
  }

  async listEvents(): Promise<EventList> {
    this.#called('listEvents');
    return {
      items: [
        {
          type: 'Warning',
          reason: 'Failed',
          message:
            'Failed to pull image "registry.example/shop/web:1.9.0": manifest unknown',
          count: 14,
          lastSeen: minutesAgo(1),
          source: 'kubelet',
        },
        {
          type: 'Normal',
          reason: 'Scheduled',
          message: 'Successfully assigned shop/web to node-1',
          count: 1,
          lastSeen: minutesAgo(5),
          source: 'default-scheduler',
        },
      ],
    };
  }

  async listClusters(): Promise<ClusterList> {
    this.#called('listClusters');
    return { items: this.clusters };
  }

  async *streamLogs(
    _ref: InstanceRef,
    query: LogQuery,
    control?: RequestControl,
  ): AsyncIterable<string> {
    this.#called(`streamLogs ${query.container} ${query.previous}`);
    for (let line = 0; !control?.signal?.aborted; line++) {
      yield `${new Date().toISOString()} INFO request handled in ${
        (line * 37) % 250
      } ms path=/cart/${line}\n`;
      if (line > 120) {
        if (!query.follow) {
          return;
        }
        await new Promise(resolve => setTimeout(resolve, this.logLineMs));
      }
    }
  }

  async *streamPodLogs(
    _ref: InstanceRef,
    query: PodLogQuery,
    control?: RequestControl,
  ): AsyncIterable<LogRecord[]> {
    this.#called(`streamPodLogs ${query.container} ${query.previous}`);
    yield* exampleLogs(this.tree, query, this.logLineMs, control?.signal);
  }

  async listRollouts(ref: InstanceRef): Promise<RolloutList> {
    this.#called(`listRollouts ${ref.cluster}`);
    return this.rollouts;
  }

  async getWorkflowValues(ref: InstanceRef): Promise<WorkflowValues> {
    this.#called(`getWorkflowValues ${ref.cluster}`);
    return this.workflowValues;
  }

  async listRevisions(ref: InstanceRef): Promise<RevisionList> {
    this.#called(`listRevisions ${ref.cluster}`);
    return this.revisions;
  }

  async diffRevisions(
    _ref: InstanceRef,
    pair: RevisionPair,
  ): Promise<RevisionDiff> {
    const { base, baseInstance, target } = pair;
    this.#called(
      `diffRevisions ${[baseInstance, base, target].filter(Boolean).join(' ')}`,
    );
    return exampleDiff(this.revisions, pair);
  }

  async diffDefinition(
    _ref: InstanceRef,
    { base, target }: RevisionPair,
    definition: string,
  ): Promise<DefinitionDiff> {
    this.#called(`diffDefinition ${base} ${target} ${definition}`);
    return exampleDefinitionDiff(definition);
  }

  async renderRevisions(_ref: InstanceRef, { base, target }: RevisionPair) {
    this.#called(`renderRevisions ${base} ${target}`);
    return this.rendered;
  }

  async renderApplication(_ref: InstanceRef, _manifest: string) {
    this.#called('renderApplication');
    return this.rendered;
  }

  async listOperations(
    _ref: InstanceRef,
    resource: ResourceRef,
    _control?: { revision?: string },
  ): Promise<ResourceOperations> {
    this.#called('listOperations');
    return exampleOperations(resource, this.generation);
  }

  async listDefinitions() {
    this.#called('listDefinitions');
    return { items: this.definitions.map(({ summary }) => summary) };
  }

  async getDefinition({ type, name }: DefinitionRef) {
    this.#called('getDefinition');
    const found = this.definitions.find(
      ({ summary }) => summary.type === type && summary.name === name,
    );
    if (!found) {
      throw exampleError(404, `There is no ${type} ${name}`);
    }
    return found;
  }

  async listChartRepositories({ q = '', repository }: ChartQuery) {
    this.#called('listChartRepositories');
    return {
      items: this.chartRepositories
        .filter(({ name }) => !repository || name === repository)
        .map(each => {
          const charts = each.charts.filter(({ name, description = '' }) =>
            `${name} ${description}`.toLowerCase().includes(q.toLowerCase()),
          );
          return { ...each, charts, totalCharts: charts.length };
        }),
    };
  }

  async listChartVersions({ repository, chart }: ChartRef) {
    this.#called('listChartVersions');
    return {
      repository,
      chart,
      items: this.charts
        .filter(each => each.repository === repository && each.chart === chart)
        .map(({ version, appVersion, deprecated }) => ({
          version,
          appVersion,
          deprecated,
          prerelease: version.includes('-'),
        })),
    };
  }

  async getChart(ref: ChartRef & { version: string }) {
    this.#called('getChart');
    const found = this.charts.find(
      ({ repository, chart, version }) =>
        repository === ref.repository &&
        chart === ref.chart &&
        version === ref.version,
    );
    if (!found) {
      throw exampleError(404, `There is no chart ${ref.chart}`);
    }
    return found;
  }

  async listCreateTargets() {
    this.#called('listCreateTargets');
    return { items: this.targets };
  }

  async listChoices({ kind }: ChoiceRef) {
    this.#called('listChoices');
    return { items: (this.choices[kind] ?? []).map(name => ({ name })) };
  }

  async applyApplication(_ref: InstanceRef, request: ApplyApplicationRequest) {
    this.#called('applyApplication');
    this.applications.push(request);
    return this.onApply?.(request) ?? this.applied;
  }

  async copyApplication(_from: InstanceRef, request: CopyApplicationRequest) {
    this.#called('copyApplication');
    this.copies.push(request);
    return this.onCopy?.(request) ?? exampleCopy(request);
  }

  async compareParameters(refs: InstanceRef[]) {
    this.#called('compareParameters');
    return exampleComparison(refs);
  }

  async operate(
    _ref: InstanceRef,
    call: OperationCall,
  ): Promise<OperationResult> {
    this.#called(`operate ${call.operation}`);
    this.written.push(call);
    return {
      operation: call.operation,
      resource: call.resource,
      acceptedAt: new Date().toISOString(),
    };
  }

  #called(name: string) {
    this.calls.push(name);
    if (this.failure) {
      throw this.failure;
    }
  }

  #facets(query: ListQuery | GroupQuery) {
    return facetsOf(this.instances, query);
  }

  #page<Item>(all: Item[], query: Pick<ListQuery, 'cursor' | 'limit'>) {
    const start = Number(query.cursor ?? 0);
    const end = start + (query.limit ?? 100);
    return {
      items: all.slice(start, end),
      totalItems: all.length,
      nextCursor: end < all.length ? String(end) : undefined,
      clusters: this.freshness,
    };
  }
}
