import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import type {
  InstanceRef,
  ResourceOperations,
} from '@velastage/plugin-kubevela-common';
import type { RolloutEngine } from '@velastage/plugin-kubevela-node';
import type { Acting } from '../../clusters/acting';
import type { LiveModel } from '../../live/LiveModel';
import {
  findTarget,
  listOperations,
  offersOfRevision,
  operationOf,
  refusalOf,
  refusedByCluster,
  runOperation,
  type OperationOutcome,
} from '../../operations';
import { userOf } from '../../permissions/userOf';
import { engineOf } from '../../rollout/engines';
import { heldRollouts } from '../../rollout/heldRollouts';
import { replacedRollouts } from '../../rollout/replacedRollouts';
import type { OperationCall, ResourceSelector } from '../KubevelaService';
import type { Lookup } from '../Lookup';
import { resourcePath } from '../reads/resourcePath';
import type { Revisions } from '../revisions/Revisions';

/** What can be done to the resources of instances, and the doing. */
export class InstanceOperations {
  readonly #model: LiveModel;
  readonly #lookup: Lookup;
  readonly #revisions: Revisions;
  readonly #acting: Acting;
  readonly #rolloutEngines: readonly RolloutEngine[];

  constructor(options: {
    model: LiveModel;
    lookup: Lookup;
    revisions: Revisions;
    /** In whose name clusters are written to. */
    acting: Acting;
    rolloutEngines: readonly RolloutEngine[];
  }) {
    this.#model = options.model;
    this.#lookup = options.lookup;
    this.#revisions = options.revisions;
    this.#acting = options.acting;
    this.#rolloutEngines = options.rolloutEngines;
  }

  async list(
    ref: InstanceRef,
    resource: ResourceSelector,
    options?: { credentials?: BackstageCredentials; revision?: string },
  ): Promise<ResourceOperations> {
    const { node, target, engine } = this.#target(ref, resource);
    const found =
      target && options?.revision !== undefined
        ? await offersOfRevision({
            node,
            target,
            readRevision: () =>
              this.#revisions.foreseeable(ref, options.revision!),
            readLive: () => this.#lookup.liveManifest(ref.cluster, node),
          })
        : listOperations(node, target, engine);
    const cluster = this.#lookup.cluster(ref.cluster);
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

  async run(
    ref: InstanceRef,
    call: OperationCall,
    credentials?: BackstageCredentials,
  ): Promise<OperationOutcome> {
    const {
      operation: name,
      resource,
      preconditions,
      revision,
      ...params
    } = call;
    const operation = operationOf(name);
    const { node, target, engine } = this.#target(ref, resource);
    const { cluster, connection } = this.#lookup.connected(ref.cluster);
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
        user: credentials && userOf(credentials),
        revision:
          revision === undefined
            ? undefined
            : await this.#revisions.deployable(ref, revision),
      },
      connection,
      writer: await this.#acting.writer(connection, credentials),
      path,
    });
  }

  /** A resource of an instance's tree, and its object where it is seen. */
  #target(ref: InstanceRef, resource: ResourceSelector) {
    const instance = this.#lookup.instance(ref);
    const node = this.#lookup.node(instance, resource);
    const cluster = this.#lookup.cluster(ref.cluster);
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
}
