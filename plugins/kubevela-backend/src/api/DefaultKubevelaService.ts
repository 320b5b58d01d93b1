import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import type { RolloutEngine } from '@velastage/plugin-kubevela-node';
import type { Acting } from '../clusters/acting';
import type { ArchiveStore } from '../history';
import type { LiveModel } from '../live/LiveModel';
import { rolloutEngines as builtInEngines } from '../rollout/engines';
import type { Rendering } from '../vela';
import type { ClusterAccess } from './ClusterAccess';
import { ClusterReports } from './clusters/ClusterReports';
import type { ImageQuery } from './images/ImageQuery';
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
import type { GroupQuery } from './list/groupRows';
import type { ListQuery } from './list/InstanceQuery';
import { Lists } from './list/Lists';
import { Lookup } from './Lookup';
import { InstanceOperations } from './operate/InstanceOperations';
import { InstanceReads } from './reads/InstanceReads';
import { ResourceReads } from './reads/ResourceReads';
import { Revisions } from './revisions/Revisions';

type Filtered = Partial<CallOptions> & { filter?: InstanceFilter };
type Until = Partial<CallOptions>;

/** What {@link DefaultKubevelaService} answers from. */
export interface ServiceOptions {
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
}

/** Answers from the live model; reads from a cluster only what the model does not keep (manifests, events, logs). */
export class DefaultKubevelaService implements KubevelaService {
  readonly #lists: Lists;
  readonly #instances: InstanceReads;
  readonly #resources: ResourceReads;
  readonly #revisions: Revisions;
  readonly #operations: InstanceOperations;
  readonly #clusters: ClusterReports;

  constructor(options: ServiceOptions) {
    const { model, clusters, acting, rendering, archive } = options;
    const { started = () => true, rolloutEngines = builtInEngines() } = options;
    const lookup = new Lookup({ model, clusters });
    const revisions = new Revisions({ lookup, archive, rendering });
    this.#lists = new Lists({ model, clusters });
    this.#instances = new InstanceReads({ lookup, rolloutEngines });
    this.#resources = new ResourceReads({ model, lookup });
    this.#revisions = revisions;
    this.#operations = new InstanceOperations({
      model,
      lookup,
      revisions,
      acting,
      rolloutEngines,
    });
    this.#clusters = new ClusterReports({ model, clusters, started });
  }

  async listApplications(query: ListQuery, { filter }: Filtered) {
    return this.#lists.applications(query, filter);
  }

  async listInstances(query: ListQuery, { filter }: Filtered) {
    return this.#lists.instances(query, filter);
  }

  async listApplicationGroups(query: GroupQuery, { filter }: Filtered) {
    return this.#lists.groups(query, filter);
  }

  async listImages(query: ImageQuery, { filter }: Filtered) {
    return this.#lists.images(query, filter);
  }

  async listCatalogApplications(
    applications: string[] | undefined,
    { filter }: Filtered,
  ) {
    return this.#lists.forCatalog(applications, filter);
  }

  async getInstance(ref: InstanceRef) {
    return this.#instances.detail(ref);
  }

  async getResourceTree(ref: InstanceRef, limit: number | undefined) {
    return this.#instances.tree(ref, limit);
  }

  async listRollouts(ref: InstanceRef) {
    return this.#instances.rollouts(ref);
  }

  async getWorkflowValues(ref: InstanceRef, { signal }: Until) {
    return this.#instances.workflowValues(ref, signal);
  }

  async getManifest(
    ref: InstanceRef,
    resource: ResourceSelector,
    { signal }: Until,
  ) {
    return this.#resources.manifest(ref, resource, signal);
  }

  async listFieldManagers(
    ref: InstanceRef,
    resource: ResourceSelector,
    { signal }: Until,
  ) {
    return this.#resources.fieldManagers(ref, resource, signal);
  }

  async listEvents(
    ref: InstanceRef,
    resource: ResourceSelector,
    { signal }: Until,
  ) {
    return this.#resources.events(ref, resource, signal);
  }

  async getLogs(ref: InstanceRef, log: LogSelector, { signal }: Until) {
    return this.#resources.logs(ref, log, signal);
  }

  async getPodLogs(ref: InstanceRef, logs: PodLogSelector, { signal }: Until) {
    return this.#resources.podLogs(ref, logs, signal);
  }

  async listRevisions(ref: InstanceRef) {
    return this.#revisions.list(ref);
  }

  /** What an instance has said, newest first, secrets hidden; not a route of its own. */
  async pastSpecs(ref: InstanceRef): Promise<unknown[]> {
    return this.#revisions.specs(ref);
  }

  async diffRevisions(ref: InstanceRef, pair: RevisionPair) {
    return this.#revisions.diff(ref, pair);
  }

  async diffDefinition(
    ref: InstanceRef,
    pair: RevisionPair,
    definition: string,
  ) {
    return this.#revisions.diffDefinition(ref, pair, definition);
  }

  async renderRevisions(ref: InstanceRef, pair: RevisionPair, options?: Until) {
    return this.#revisions.render(ref, pair, options?.signal);
  }

  async listOperations(
    ref: InstanceRef,
    resource: ResourceSelector,
    options?: Partial<Pick<CallOptions, 'credentials'>> & {
      revision?: string;
    },
  ) {
    return this.#operations.list(ref, resource, options);
  }

  async operate(
    ref: InstanceRef,
    call: OperationCall,
    options?: Pick<CallOptions, 'credentials'>,
  ) {
    return this.#operations.run(ref, call, options?.credentials);
  }

  async listClusters({ filter }: Filtered) {
    return this.#clusters.list(filter);
  }

  async getStatus() {
    return this.#clusters.status(this.#lists.freshness());
  }
}
