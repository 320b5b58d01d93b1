import { useApi } from '@backstage/core-plugin-api';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  kubevelaApiRef,
  useLiveQuery,
  type ClusterList,
  type Instance,
  type InstanceList,
  type ResourceTree,
} from '@velastage/plugin-kubevela-react';
import { isBusy } from './busy';

/** The most instances of one application that a screen asks for. */
const MAX_INSTANCES = 500;

/** Which instances a screen is about. */
export interface ApplicationSource {
  /** `<namespace>/<name>`. */
  application: string;
  /** Only these clusters. */
  clusters?: string[];
  /** The one component that the entity stands for. */
  component?: string;
}

/** The instances of an application, worst first. */
export function useInstances(source: ApplicationSource) {
  const api = useApi(kubevelaApiRef);
  return useLiveQuery<InstanceList>({
    queryKey: ['kubevela', 'instances', source.application, source.clusters],
    queryFn: ({ signal }) =>
      api.listInstances(
        {
          application: [source.application],
          cluster: source.clusters,
          limit: MAX_INSTANCES,
        },
        { signal },
      ),
    instanceKeys: data => data.items.map(({ key }) => key),
    list: true,
    clusters: true,
    busy: data => data.items.some(isBusy),
  });
}

/** Key and function of the query for one instance; the matrix asks for many at once. */
export function instanceKey(ref: InstanceRef) {
  return ['kubevela', 'instance', ref.cluster, ref.namespace, ref.name];
}

/** One instance with all that is known of it. */
export function useInstance(ref: InstanceRef, enabled = true) {
  const api = useApi(kubevelaApiRef);
  return useLiveQuery<Instance>({
    queryKey: instanceKey(ref),
    queryFn: ({ signal }) => api.getInstance(ref, { signal }),
    instanceKeys: data => [data.summary.key],
    busy: data => isBusy(data.summary),
    clusters: true,
    enabled,
  });
}

/** The resources of one instance. */
export function useResourceTree(ref: InstanceRef, enabled = true) {
  const api = useApi(kubevelaApiRef);
  return useLiveQuery<ResourceTree>({
    queryKey: ['kubevela', 'tree', ref.cluster, ref.namespace, ref.name],
    queryFn: ({ signal }) => api.getResourceTree(ref, {}, { signal }),
    instanceKeys: data => [data.key],
    busy: data =>
      data.nodes.some(node => node.health?.status === 'Progressing'),
    clusters: true,
    enabled,
  });
}

/** Every configured cluster. */
export function useClusters() {
  const api = useApi(kubevelaApiRef);
  return useLiveQuery<ClusterList>({
    queryKey: ['kubevela', 'clusters'],
    queryFn: ({ signal }) => api.listClusters({ signal }),
    instanceKeys: () => [],
    list: true,
    clusters: true,
    busy: data => data.items.some(({ status }) => status === 'Connecting'),
  });
}
