import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';
import {
  APPLICATION_ANNOTATION,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';

/** How often the catalog is asked until it has taken the Application in. */
const CATALOG_POLL_MS = 3_000;

/** The entity that the catalog makes of the Application, once it has. */
export function useNewEntity({
  namespace,
  name,
}: InstanceRef): string | undefined {
  const catalog = useApi(catalogApiRef);
  const application = `${namespace}/${name}`;
  const { data } = useQuery({
    queryKey: ['kubevela', 'new-entity', application],
    queryFn: async () => {
      const { items } = await catalog.getEntities({
        filter: {
          kind: 'Component',
          [`metadata.annotations.${APPLICATION_ANNOTATION}`]: application,
        },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
        limit: 1,
      });
      return items[0] ? stringifyEntityRef(items[0]) : null;
    },
    refetchInterval: ({ state }) => (state.data ? false : CATALOG_POLL_MS),
  });
  return data ?? undefined;
}
