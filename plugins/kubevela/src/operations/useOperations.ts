import { useApi } from '@backstage/core-plugin-api';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  kubevelaApiRef,
  useLiveQuery,
  type ResourceOperations,
  type ResourceRef,
} from '@velastage/plugin-kubevela-react';
import { resourceId } from '../common/resourceId';

/** What can be done to a resource, as it stands now. */
export function useOperations(options: {
  instance: InstanceRef;
  resource: ResourceRef;
  /** Key of the instance, under which its changes are announced. */
  instanceKey: string;
  /** Whether something is awaited. */
  busy: boolean;
  /** A revision that is about to be deployed. */
  revision?: string;
  /** Set to false to ask nothing. */
  enabled?: boolean;
}) {
  const { instance, resource, instanceKey, busy, revision } = options;
  const api = useApi(kubevelaApiRef);
  return useLiveQuery<ResourceOperations>({
    queryKey: [
      'kubevela',
      'operations',
      instance,
      resourceId(resource),
      revision,
    ],
    queryFn: ({ signal }) =>
      api.listOperations(instance, resource, { signal, revision }),
    enabled: options.enabled,
    instanceKeys: () => [instanceKey],
    busy: () => busy,
  });
}
