import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  GetLogs,
  InstanceRef,
  ListApplications,
  ListImages,
  ListInstances,
} from '@velastage/plugin-kubevela-common';
import type {
  ApplicationList,
  ClusterList,
  EventList,
  ImageList,
  Instance,
  InstanceList,
  Manifest,
  ResourceRef,
  ResourceTree,
} from './models';

/**
 * Filters, order and page of a list.
 *
 * @public
 */
export type ListQuery = ListApplications['query'] & ListInstances['query'];

/**
 * Filters and page of the list of images.
 *
 * @public
 */
export type ImageQuery = ListImages['query'];

/**
 * Which log to read, and how.
 *
 * @public
 */
export type LogQuery = GetLogs['query'];

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
  /** Every image and where each version of it runs, most versions first. */
  listImages(query: ImageQuery, control?: RequestControl): Promise<ImageList>;
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
