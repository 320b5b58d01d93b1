import { useQuery } from '@tanstack/react-query';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useUrlState, type ListQuery } from '@velastage/plugin-kubevela-react';
import { ME, readQuery } from './fleetFilters';

/** The address's filters as the API takes them; not ready while it is not known who looks, where that matters. */
export function useFleetQuery(): { query: ListQuery; ready: boolean } {
  const url = useUrlState();
  const identity = useApi(identityApiRef);
  const asksForMe = url.all('owner').includes(ME);
  const me = useQuery({
    queryKey: ['kubevela', 'me'],
    queryFn: () => identity.getBackstageIdentity(),
    enabled: asksForMe,
    staleTime: Infinity,
  });
  return {
    query: readQuery(url, me.data?.ownershipEntityRefs),
    // Who cannot be told who they are sees what nobody owns under that name: nothing.
    ready: !asksForMe || !me.isPending,
  };
}
