import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  CatalogApplication,
  Cluster,
  ClusterFreshness,
  InstanceRef,
  ResourceNode,
  stringifyInstanceRef,
} from '@velastage/plugin-kubevela-common';
import type { Acting } from '../clusters/acting';
import { definitionSkew, readDefinitions } from '../definitions';
import type { LiveModel } from '../live/LiveModel';
import type { LiveInstance } from '../live/types';
import { fieldManagers } from '../model/drift';
import {
  applicationNode,
  findTarget,
  listOperations,
  offersOfRevision,
  operationOf,
  refusalOf,
  refusedByCluster,
  runOperation,
} from '../operations';
import { History, type ArchiveStore, type HistorySubject } from '../history';
import { redactObject } from '../redact';
import { APPLICATION_API_VERSION, OAM_GROUP } from '../watch/cluster/kinds';
import type { Rendering } from '../vela';
import type { KubernetesObject } from '../watch/types';
import {
  readContext,
  readTemplates,
  stepTypes,
  workflowValues,
} from '../workflow';
import type { ClusterAccess } from './ClusterAccess';
import { mergeForCatalog } from './catalog/mergeForCatalog';
import { ImageCache } from './images/ImageCache';
import type { RolloutEngine } from '@velastage/plugin-kubevela-node';
import { engineOf, rolloutEngines } from '../rollout/engines';
import { heldRollouts } from '../rollout/heldRollouts';
import { replacedRollouts } from '../rollout/replacedRollouts';
import { listRollouts } from '../rollout/listRollouts';
import type { ImageQuery } from './images/ImageQuery';
import { queryImages } from './images/queryImages';
import { groupRows, type GroupQuery } from './list/groupRows';
import type { ListQuery } from './list/InstanceQuery';
import { RowCache } from './list/RowCache';
import { runQuery } from './list/runQuery';
import type {
  CallOptions,
  InstanceFilter,
  KubevelaService,
  LogSelector,
  OperationCall,
  PodLogSelector,
  ResourceSelector,
  RevisionPair,
} from './KubevelaService';
import { appliedManifest } from './reads/appliedManifest';
import { findResource, isElsewhere } from './reads/findResource';
import { readEvents } from './reads/readEvents';
import { readLogs } from './reads/readLogs';
import { readPodLogs } from './reads/logs/readPodLogs';
import { resourcePath } from './reads/resourcePath';
import { toYaml } from './reads/toYaml';
import { worstNodes } from './reads/worstNodes';

/** A tree of more nodes than this is cut, unless the caller asks for more. */
const DEFAULT_NODE_BUDGET = 2_000;

type Options = CallOptions & { filter?: InstanceFilter };

/** Answers from the live model; reads from a cluster only what the model does not keep (manifests, events, logs). */
export class DefaultKubevelaService implements KubevelaService {
  readonly #model: LiveModel;
  readonly #clusters: () => ClusterAccess[];
  readonly #acting: Acting;
  readonly #rendering?: Rendering;
  readonly #started: () => boolean;
  readonly #rows: RowCache;
  readonly #history: History;
  readonly #rolloutEngines: readonly RolloutEngine[];
  readonly #images = new ImageCache();
  readonly #startedAt = new Date().toISOString();
  #completeAt?: string;

  constructor(options: {
    model: LiveModel;
    clusters: () => ClusterAccess[];
    /** In whose name clusters are written to. */
    acting: Acting;
    /** Renders objects; nothing is rendered when left out. */
    rendering?: Rendering;
    /** Whether the connectors have said which clusters there are; yes when left out. */
    started?: () => boolean;
    /** Revisions that clusters do not have any more; none when left out. */
    archive?: ArchiveStore;
    /** All engines, the one that is asked first in front; the built-in ones when left out. */
    rolloutEngines?: readonly RolloutEngine[];
  }) {
    this.#rolloutEngines = options.rolloutEngines ?? rolloutEngines();
    this.#model = options.model;
    this.#clusters = options.clusters;
    this.#acting = options.acting;
    this.#rendering = options.rendering;
    this.#started = options.started ?? (() => true);
    this.#history = new History({
      archive: options.archive,
      connect: name => this.#connected(name).connection,
    });
    this.#rows = new RowCache({
      instances: () => this.#model.instances(),
      revision: () => this.#model.revision,
    });
  }

  async listApplications(query: ListQuery, { filter }: Options) {
    const page = runQuery(this.#rows.applications(filter), query);
    return { ...page, clusters: this.#freshness(filter) };
  }

  async listInstances(query: ListQuery, { filter }: Options) {
    const page = runQuery(this.#rows.instances(filter), query);
    return { ...page, clusters: this.#freshness(filter) };
  }

  async listApplicationGroups(query: GroupQuery, { filter }: Options) {
    const rows =
      query.rows === 'instances'
        ? this.#rows.instances(filter)
        : this.#rows.applications(filter);
    return { ...groupRows(rows, query), clusters: this.#freshness(filter) };
  }

  async listImages(query: ImageQuery, { filter }: Options) {
    const page = queryImages(this.#images.of(this.#rows.live(filter)), query);
    return { ...page, clusters: this.#freshness(filter) };
  }

  async listCatalogApplications(
    applications: string[] | undefined,
    { filter }: Options,
  ) {
    const wanted = applications?.length ? new Set(applications) : undefined;
    const groups = new Map<string, LiveInstance[]>();
    for (const live of this.#model.instances()) {
      const { application } = live.summary;
      if (
        (!wanted || wanted.has(application)) &&
        (!filter || filter.allows(live.summary))
      ) {
        const group = groups.get(application);
        if (group) group.push(live);
        else groups.set(application, [live]);
      }
    }
    const items: CatalogApplication[] = [...groups.values()].map(
      mergeForCatalog,
    );
    return { items, clusters: this.#freshness(filter) };
  }

  async getInstance(ref: InstanceRef) {
    const { summary, model } = this.#find(ref);
    return {
      ...model.detail,
      summary,
      blindSpots: model.blindSpots,
      freshness: this.#freshnessOf(ref.cluster),
    };
  }

  async getResourceTree(ref: InstanceRef, limit: number | undefined) {
    const { summary, model } = this.#find(ref);
    const budget = limit ?? DEFAULT_NODE_BUDGET;
    const nodes =
      model.nodes.length > budget
        ? worstNodes(model.nodes, budget)
        : model.nodes;
    return {
      key: summary.key,
      version: summary.version,
      nodes,
      total: model.nodes.length,
      omitted: model.nodes.length - nodes.length,
      blindSpots: model.blindSpots,
      freshness: this.#freshnessOf(ref.cluster),
    };
  }

  async getManifest(
    ref: InstanceRef,
    resource: ResourceSelector,
    { signal }: CallOptions,
  ) {
    const instance = this.#find(ref);
    const node = isApplicationItself(ref, resource)
      ? applicationNode(instance)
      : findResource(instance, resource);
    const { applied, live } = await this.#readBoth(instance, node, signal);
    return {
      resource: node.ref,
      live: live && toYaml(redactObject(live)),
      applied: applied && toYaml(redactObject(applied)),
    };
  }

  async listRollouts(ref: InstanceRef) {
    const instance = this.#find(ref);
    // The last view is worth showing also while its cluster cannot be asked.
    const { view } =
      this.#clusters().find(({ name }) => name === ref.cluster) ??
      this.#connected(ref.cluster).cluster;
    return listRollouts(instance, view, this.#rolloutEngines);
  }

  async getWorkflowValues(ref: InstanceRef, { signal }: CallOptions) {
    const { summary, model } = this.#find(ref);
    const { cluster, connection } = this.#connected(ref.cluster);
    const application = applicationIn(cluster.view, ref);
    if (!application) {
      throw new NotFoundError(
        `There is no application ${stringifyInstanceRef(ref)}`,
      );
    }
    const [context, templates] = await Promise.all([
      readContext(application, connection, signal),
      readTemplates(
        stepTypes(application.spec),
        ref.namespace,
        connection,
        signal,
      ),
    ]);
    return workflowValues({
      key: summary.key,
      spec: application.spec,
      context,
      templates,
      secretComponents: new Set(
        model.nodes.flatMap(node =>
          node.ref.kind === 'Secret' && node.component ? node.component : [],
        ),
      ),
    });
  }

  async listRevisions(ref: InstanceRef) {
    return this.#history.list(this.#subject(ref));
  }

  /** What an instance has said, newest first, secrets hidden; not a route of its own. */
  async pastSpecs(ref: InstanceRef): Promise<unknown[]> {
    return this.#history.specs(this.#subject(ref));
  }

  async diffRevisions(
    ref: InstanceRef,
    { base, baseInstance, target }: RevisionPair,
  ) {
    return this.#history.diff(
      { subject: this.#subject(baseInstance ?? ref), id: base },
      { subject: this.#subject(ref), id: target },
    );
  }

  async diffDefinition(
    ref: InstanceRef,
    { base, baseInstance, target }: RevisionPair,
    definition: string,
  ) {
    return this.#history.diffDefinition(
      { subject: this.#subject(baseInstance ?? ref), id: base },
      { subject: this.#subject(ref), id: target },
      definition,
    );
  }

  async listFieldManagers(
    ref: InstanceRef,
    resource: ResourceSelector,
    { signal }: CallOptions,
  ) {
    const instance = this.#find(ref);
    const node = findResource(instance, resource);
    const { applied, live } = await this.#readBoth(instance, node, signal);
    return { items: applied && live ? fieldManagers(applied, live) : [] };
  }

  async listEvents(
    ref: InstanceRef,
    resource: ResourceSelector,
    { signal }: CallOptions,
  ) {
    const instance = this.#find(ref);
    const node = findResource(instance, resource);
    if (isElsewhere(instance, node)) {
      return { items: [] };
    }
    const { connection } = this.#connected(ref.cluster);
    return { items: await readEvents(connection, node.ref, signal) };
  }

  async getLogs(ref: InstanceRef, log: LogSelector, { signal }: CallOptions) {
    const node = findResource(this.#find(ref), {
      apiVersion: 'v1',
      kind: 'Pod',
      namespace: log.podNamespace ?? ref.namespace,
      name: log.pod,
    });
    const { connection } = this.#connected(ref.cluster);
    const { name: pod, namespace = ref.namespace } = node.ref;
    return readLogs(connection, { ...log, pod, namespace }, signal);
  }

  async getPodLogs(
    ref: InstanceRef,
    { resource, component, ...log }: PodLogSelector,
    { signal }: CallOptions,
  ) {
    const instance = this.#find(ref);
    const root = resource && findResource(instance, resource);
    const { cluster, connection } = this.#connected(ref.cluster);
    return readPodLogs({
      connection,
      view: cluster.view,
      nodes: () => this.#model.get(ref)?.model.nodes ?? [],
      onChange: listener =>
        this.#model.onChanges(changes => {
          if (changes.some(change => isSameInstance(change.ref, ref))) {
            listener();
          }
        }),
      pods: { rootId: root?.id, component, cluster: ref.cluster },
      log,
      signal,
    });
  }

  async renderRevisions(
    ref: InstanceRef,
    { base, baseInstance = ref, target }: RevisionPair,
    options?: Pick<CallOptions, 'signal'>,
  ) {
    if (!this.#rendering) {
      return { available: false, items: [], left: 0 };
    }
    return this.#rendering.between(
      () =>
        Promise.all([
          this.#history.renderable(this.#subject(baseInstance), base),
          this.#history.renderable(this.#subject(ref), target),
        ]),
      options?.signal,
    );
  }

  async listOperations(
    ref: InstanceRef,
    resource: ResourceSelector,
    options?: Partial<Pick<CallOptions, 'credentials'>> & {
      revision?: string;
    },
  ) {
    const { node, target, engine } = this.#target(ref, resource);
    const found =
      target && options?.revision !== undefined
        ? await offersOfRevision({
            node,
            target,
            readRevision: () =>
              this.#history.foreseeable(this.#subject(ref), options.revision!),
            readLive: () => this.#readLive(ref.cluster, node),
          })
        : listOperations(node, target, engine);
    const cluster = this.#clusters().find(one => one.name === ref.cluster);
    const path =
      cluster?.resources && resourcePath(cluster.resources, node.ref);
    const { connection } = cluster ?? {};
    const credentials = options?.credentials;
    if (!target || !path || !connection || !credentials) {
      return found;
    }
    return this.#acting.isPersonal(ref.cluster)
      ? {
          ...found,
          items: await refusedByCluster(found.items, target, path, () =>
            this.#acting.writer(connection, credentials),
          ),
        }
      : found;
  }

  async operate(
    ref: InstanceRef,
    call: OperationCall,
    options?: Pick<CallOptions, 'credentials'>,
  ) {
    const {
      operation: name,
      resource,
      preconditions,
      revision,
      ...params
    } = call;
    const operation = operationOf(name);
    const { node, target, engine } = this.#target(ref, resource);
    const { cluster, connection } = this.#connected(ref.cluster);
    if (target && !operation.appliesTo(target.object, engine)) {
      throw new InputError(
        `One cannot ${operation.verb} a ${node.ref.kind} here (${name})`,
      );
    }
    const path = cluster.resources && resourcePath(cluster.resources, node.ref);
    if (!target || !path) {
      throw new ConflictError(
        `${ref.cluster}: ${node.ref.kind} ${node.ref.name}: ${
          refusalOf(operation, target)?.sentence ??
          'the cluster does not serve this kind'
        }`,
      );
    }
    return runOperation({
      operation,
      target,
      preconditions,
      params: {
        ...params,
        user: options && userOf(options.credentials),
        revision:
          revision === undefined
            ? undefined
            : await this.#history.deployable(this.#subject(ref), revision),
      },
      connection,
      writer: await this.#acting.writer(connection, options?.credentials),
      path,
    });
  }

  async listClusters({ filter }: Options) {
    const clusters = this.#clusters();
    const definitions = definitionSkew(
      clusters.flatMap(({ view }) => readDefinitions(view) ?? []),
    );
    const items: Cluster[] = clusters.map(cluster => {
      const healths: Record<string, number> = {};
      for (const { summary } of this.#model.instancesIn(cluster.name)) {
        if (!filter || filter.allows(summary)) {
          const { status } = summary.health;
          healths[status] = (healths[status] ?? 0) + 1;
        }
      }
      return {
        ...cluster.report(),
        healths,
        definitions: definitions.get(cluster.name),
      };
    });
    return { items };
  }

  async getStatus() {
    const clusters = this.#clusters();
    const reports = clusters.map(cluster => cluster.report());
    const waiting =
      !this.#started() ||
      reports.some(report => report.status === 'Connecting') ||
      this.#model.backlog > 0;
    if (!waiting) {
      this.#completeAt ??= new Date().toISOString();
    }
    const well = reports.every(report => report.status === 'Connected');
    const settled = well ? ('ok' as const) : ('degraded' as const);
    return {
      status: this.#completeAt ? settled : ('starting' as const),
      startedAt: this.#startedAt,
      completeAt: this.#completeAt,
      instances: this.#model.size,
      objects: sum(reports.map(report => report.objects)),
      watches: sum(reports.map(report => report.watches.length)),
      watchRestarts: sum(
        reports.flatMap(report => report.watches.map(watch => watch.restarts)),
      ),
      memoryBytes: process.memoryUsage.rss(),
      clusters: this.#freshness(),
    };
  }

  #find(ref: InstanceRef): LiveInstance {
    const live = this.#model.get(ref);
    if (live) {
      return live;
    }
    const cluster = this.#clusters().find(one => one.name === ref.cluster);
    const standing = cluster?.standing();
    if (
      standing &&
      standing.status !== 'Connected' &&
      standing.status !== 'Partial'
    ) {
      throw new NotFoundError(
        `${stringifyInstanceRef(ref)} is not known; the cluster ${
          ref.cluster
        } is ${standing.status}: ${standing.message ?? 'no details'}`,
      );
    }
    throw new NotFoundError(
      cluster
        ? `There is no application ${stringifyInstanceRef(ref)}`
        : `There is no cluster ${ref.cluster} in this portal`,
    );
  }

  #subject(ref: InstanceRef): HistorySubject {
    const { summary } = this.#find(ref);
    const view = this.#clusters().find(one => one.name === ref.cluster)?.view;
    const application = view && applicationIn(view, ref);
    return {
      ref,
      key: summary.key,
      version: summary.version,
      uid: application?.metadata.uid ?? '',
    };
  }

  /** A resource of an instance's tree, and its object where it is seen. */
  #target(ref: InstanceRef, resource: ResourceSelector) {
    const instance = this.#find(ref);
    const node = isApplicationItself(ref, resource)
      ? applicationNode(instance)
      : findResource(instance, resource);
    const cluster = this.#clusters().find(one => one.name === ref.cluster);
    const view = cluster?.view;
    const engine = engineOf(this.#rolloutEngines, node.ref);
    const target =
      view &&
      findTarget({
        instance,
        node,
        view,
        trackers: () => this.#model.trackersOf(ref),
        engine,
        heldRollouts: () =>
          heldRollouts({
            instance,
            engines: this.#rolloutEngines,
            view,
            resources: cluster.resources,
          }),
        replacedRollouts: () =>
          replacedRollouts(instance, view, this.#rolloutEngines),
      });
    return { node, target, engine };
  }

  #connected(name: string) {
    const cluster = this.#clusters().find(one => one.name === name);
    const connection = cluster?.connection;
    if (!cluster || !connection) {
      const standing = cluster?.standing();
      throw new ServiceUnavailableError(
        `The cluster ${name} cannot be asked now: ${
          standing?.message ?? standing?.status ?? 'it is gone'
        }`,
      );
    }
    return { cluster, connection };
  }

  /** Reads an object from its cluster; undefined where it is gone, or where it may not be read at all. */
  /** An object as the trackers hold it, and as it is now. */
  async #readBoth(
    { ref }: LiveInstance,
    node: ResourceNode,
    signal?: AbortSignal,
  ) {
    const elsewhere = isElsewhere({ ref }, node);
    return {
      applied: appliedManifest(
        this.#model.trackersOf(ref),
        node.ref,
        elsewhere ? node.ref.cluster : '',
      ),
      // An object of the same name in this cluster is not the one that was asked for.
      live: elsewhere
        ? undefined
        : await this.#readLive(ref.cluster, node, signal),
    };
  }

  async #readLive(
    clusterName: string,
    node: ResourceNode,
    signal?: AbortSignal,
  ): Promise<KubernetesObject | undefined> {
    const { cluster, connection } = this.#connected(clusterName);
    const path = cluster.resources && resourcePath(cluster.resources, node.ref);
    if (!path) {
      return undefined;
    }
    try {
      return await connection.getJson<KubernetesObject>(path, { signal });
    } catch (error) {
      const { reason } = error as { reason?: string };
      // The portal is not given Secrets to read; what was applied is still there to see, hidden.
      if (
        reason === 'notFound' ||
        (reason === 'forbidden' && node.ref.kind === 'Secret')
      ) {
        return undefined;
      }
      throw error;
    }
  }

  #freshness(filter?: InstanceFilter): ClusterFreshness[] {
    const clusters = this.#clusters();
    if (!filter) {
      return clusters.map(cluster => cluster.standing());
    }
    // Whoever sees only some instances learns of the clusters those are in, not of every cluster there is.
    const visible = this.#rows.clusters(filter);
    return clusters
      .filter(({ name }) => visible.has(name))
      .map(cluster => cluster.standing());
  }

  #freshnessOf(name: string): ClusterFreshness {
    const cluster = this.#clusters().find(one => one.name === name);
    return cluster?.standing() ?? { cluster: name, status: 'Stale' };
  }
}

/** Whether a selector names the Application and not one of its resources. */
function isApplicationItself(
  { namespace, name }: InstanceRef,
  wanted: ResourceSelector,
): boolean {
  return (
    wanted.apiVersion === APPLICATION_API_VERSION &&
    wanted.kind === 'Application' &&
    wanted.namespace === namespace &&
    wanted.name === name
  );
}

/** The Application as the watch has it. */
function applicationIn(
  view: ClusterAccess['view'],
  { namespace, name }: InstanceRef,
): KubernetesObject | undefined {
  return view.get({ group: OAM_GROUP, kind: 'Application', namespace, name });
}

/** Who asks, as the catalog names them; undefined for a service. */
function userOf({ principal }: BackstageCredentials): string | undefined {
  const { type, userEntityRef } = principal as Partial<BackstageUserPrincipal>;
  return type === 'user' ? userEntityRef : undefined;
}

function isSameInstance(a: InstanceRef, b: InstanceRef): boolean {
  return (
    a.cluster === b.cluster && a.namespace === b.namespace && a.name === b.name
  );
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
