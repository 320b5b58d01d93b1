import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { type DefinitionRef, kubevelaApiRef } from '../../api/kubevelaApi';

/** Definitions change with releases of the platform, not while somebody fills in a form. */
const FRESH_MS = 60_000;

/**
 * The types that an Application in a namespace of a cluster can be made of.
 *
 * @public
 */
export function useDefinitions(place: { cluster: string; namespace?: string }) {
  const api = useApi(kubevelaApiRef);
  const { cluster, namespace } = place;
  return useQuery({
    queryKey: ['definitions', cluster, namespace],
    queryFn: ({ signal }) =>
      api.listDefinitions({ cluster, namespace }, { signal }),
    staleTime: FRESH_MS,
  });
}

/**
 * One of them with its parameters.
 *
 * @public
 */
export function useDefinition(ref: DefinitionRef) {
  const api = useApi(kubevelaApiRef);
  const { cluster, namespace, type, name } = ref;
  return useQuery({
    queryKey: ['definition', cluster, namespace, type, name],
    queryFn: ({ signal }) => api.getDefinition(ref, { signal }),
    staleTime: FRESH_MS,
  });
}
