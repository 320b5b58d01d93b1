import { useApi } from '@backstage/core-plugin-api';
import type { InstanceRef } from '@velastage/plugin-kubevela-common';
import {
  kubevelaApiRef,
  useLiveQuery,
  type DefinitionDiff,
  type RevisionDiff,
  type RevisionList,
} from '@velastage/plugin-kubevela-react';
import { pairOf, type Comparison } from './comparison';

/** The history of one instance, newest first. */
export function useRevisions(ref: InstanceRef) {
  const api = useApi(kubevelaApiRef);
  return useLiveQuery<RevisionList>({
    queryKey: ['kubevela', 'revisions', ref.cluster, ref.namespace, ref.name],
    queryFn: ({ signal }) => api.listRevisions(ref, { signal }),
    instanceKeys: data => [data.key],
    clusters: true,
  });
}

/**
 * What differs between two revisions.
 *
 * @param key - of the instance as signals name it: an edit that is not published changes by itself
 */
export function useRevisionDiff(
  ref: InstanceRef,
  key: string,
  comparison: Comparison,
) {
  const api = useApi(kubevelaApiRef);
  const pair = pairOf(comparison);
  return useLiveQuery<RevisionDiff>({
    queryKey: ['kubevela', 'revision-diff', ref, pair],
    queryFn: ({ signal }) => api.diffRevisions(ref, pair, { signal }),
    instanceKeys: () => [key],
  });
}

/** What differs in one definition that both revisions were rendered with. */
export function useDefinitionDiff(
  ref: InstanceRef,
  key: string,
  comparison: Comparison,
  definition: string,
) {
  const api = useApi(kubevelaApiRef);
  const pair = pairOf(comparison);
  return useLiveQuery<DefinitionDiff>({
    queryKey: ['kubevela', 'definition-diff', ref, pair, definition],
    queryFn: ({ signal }) =>
      api.diffDefinition(ref, pair, definition, { signal }),
    instanceKeys: () => [key],
  });
}
