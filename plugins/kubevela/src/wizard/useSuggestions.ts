import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';

/** The catalog changes slowly. */
const FRESH_MS = 60_000;
/** A list to choose from; whoever is not in it can still be typed. */
const MAX_ENTITIES = 500;

/** Entities that could be meant. */
export interface Suggestions {
  /** Whom an Application could belong to. */
  owners: string[];
  systems: string[];
  /** The groups of whoever is signed in. */
  mine: string[];
}

/** Owners and systems of the catalog; none where it cannot be asked. */
export function useSuggestions(): Suggestions | undefined {
  const catalog = useApi(catalogApiRef);
  const identity = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: ['kubevela', 'create-suggestions'],
    staleTime: FRESH_MS,
    queryFn: async (): Promise<Suggestions> => {
      const [{ ownershipEntityRefs }, { items }] = await Promise.all([
        identity.getBackstageIdentity(),
        catalog
          .getEntities({
            filter: { kind: ['Group', 'System'] },
            fields: ['kind', 'metadata.name', 'metadata.namespace'],
            limit: MAX_ENTITIES,
          })
          .catch(() => ({ items: [] })),
      ]);
      const refs = items.map(stringifyEntityRef);
      return {
        owners: refs.filter(ref => kindOf(ref) === 'group').sort(),
        systems: refs.filter(ref => kindOf(ref) === 'system').sort(),
        mine: ownershipEntityRefs.filter(ref => kindOf(ref) === 'group'),
      };
    },
  });
  return data;
}

function kindOf(ref: string): string | undefined {
  try {
    return parseEntityRef(ref).kind.toLocaleLowerCase('en-US');
  } catch {
    return undefined;
  }
}
