import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  ClusterFreshness,
  InstanceRef,
  ResourceNode,
  stringifyInstanceRef,
} from '@velastage/plugin-kubevela-common';
import type { ClusterConnection } from '../clusters/ClusterConnection';
import type { LiveModel } from '../live/LiveModel';
import type { LiveInstance } from '../live/types';
import { applicationNode } from '../operations';
import { APPLICATION_API_VERSION, OAM_GROUP } from '../watch/cluster/kinds';
import type { KubernetesObject } from '../watch/types';
import type { ClusterAccess } from './ClusterAccess';
import type { ResourceSelector } from './KubevelaService';
import { appliedManifest } from './reads/appliedManifest';
import { findResource, isElsewhere } from './reads/findResource';
import { resourcePath } from './reads/resourcePath';

/** Finds what a request names, or says why it is not there. */
export class Lookup {
  readonly #model: LiveModel;
  readonly #clusters: () => ClusterAccess[];

  constructor(options: { model: LiveModel; clusters: () => ClusterAccess[] }) {
    this.#model = options.model;
    this.#clusters = options.clusters;
  }

  cluster(name: string): ClusterAccess | undefined {
    return this.#clusters().find(one => one.name === name);
  }

  /** @throws ServiceUnavailableError where the cluster cannot be asked */
  connected(name: string): {
    cluster: ClusterAccess;
    connection: ClusterConnection;
  } {
    const cluster = this.cluster(name);
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

  freshness(name: string): ClusterFreshness {
    return this.cluster(name)?.standing() ?? { cluster: name, status: 'Stale' };
  }

  /** @throws NotFoundError that says whether there is none, or its cluster is away */
  instance(ref: InstanceRef): LiveInstance {
    const live = this.#model.get(ref);
    if (live) {
      return live;
    }
    const cluster = this.cluster(ref.cluster);
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

  /** The Application as the watch has it. */
  application({
    cluster,
    namespace,
    name,
  }: InstanceRef): KubernetesObject | undefined {
    return this.cluster(cluster)?.view.get({
      group: OAM_GROUP,
      kind: 'Application',
      namespace,
      name,
    });
  }

  /**
   * A resource of an instance's tree, or the Application itself.
   *
   * @throws NotFoundError where the instance has none such
   */
  node(instance: LiveInstance, wanted: ResourceSelector): ResourceNode {
    return isApplicationItself(instance.ref, wanted)
      ? applicationNode(instance)
      : findResource(instance, wanted);
  }

  /** An object as the trackers hold it, and as it is now. */
  async bothManifests(
    { ref }: Pick<LiveInstance, 'ref'>,
    node: ResourceNode,
    signal?: AbortSignal,
  ): Promise<{ applied?: KubernetesObject; live?: KubernetesObject }> {
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
        : await this.liveManifest(ref.cluster, node, signal),
    };
  }

  /** Reads an object from its cluster; undefined where it is gone, or where it may not be read at all. */
  async liveManifest(
    clusterName: string,
    node: ResourceNode,
    signal?: AbortSignal,
  ): Promise<KubernetesObject | undefined> {
    const { cluster, connection } = this.connected(clusterName);
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
