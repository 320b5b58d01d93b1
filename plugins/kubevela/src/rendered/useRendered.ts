import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  kubevelaApiRef,
  useLiveQuery,
  type RenderedChanges,
} from '@velastage/plugin-kubevela-react';
import { pairOf, type Comparison } from '../revisions/comparison';

/** The objects that a text would come to. It is not asked again by itself: rendering takes a computer's time. */
export function useRenderedText(
  instance: InstanceRef,
  manifest: string,
  enabled: boolean,
) {
  const api = useApi(kubevelaApiRef);
  return useQuery<RenderedChanges>({
    queryKey: ['kubevela', 'render', instance, manifest],
    queryFn: ({ signal }) =>
      api.renderApplication(instance, manifest, { signal }),
    enabled,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
}

/**
 * The objects of two revisions.
 *
 * @param key - of the instance as signals name it
 */
export function useRenderedRevisions(
  ref: InstanceRef,
  key: string,
  comparison: Comparison,
) {
  const api = useApi(kubevelaApiRef);
  const pair = pairOf(comparison);
  return useLiveQuery<RenderedChanges>({
    queryKey: ['kubevela', 'render-revisions', ref, pair],
    queryFn: ({ signal }) => api.renderRevisions(ref, pair, { signal }),
    instanceKeys: () => [key],
  });
}
