import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { kubevelaApiRef } from '../../api/kubevelaApi';

/** Namespaces come and go seldom. */
const FRESH_MS = 15_000;

/**
 * Where the user may create Applications, and where not and why.
 *
 * @public
 */
export function useCreateTargets() {
  const api = useApi(kubevelaApiRef);
  return useQuery({
    queryKey: ['create-targets'],
    queryFn: ({ signal }) => api.listCreateTargets({ signal }),
    staleTime: FRESH_MS,
  });
}
