import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { DefaultApiClient } from '@velastage/plugin-kubevela-common';
import type {
  ApplicationSource,
  KnownEntities,
} from './KubevelaEntityProvider';

/** Reads the applications from the KubeVela backend, as the catalog itself: it decides who sees an entity. */
export function createApplicationSource(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): ApplicationSource {
  const { auth, discovery } = options;
  const client = new DefaultApiClient({
    discoveryApi: discovery,
    fetchApi: { fetch },
  });
  return {
    async list() {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'kubevela',
      });
      const response = await client.listCatalogApplications(
        { query: {} },
        { token },
      );
      if (!response.ok) {
        throw await ResponseError.fromResponse(response);
      }
      return response.json();
    },
  };
}

/** Reads back from the catalog which entities are ours: those with an annotation. */
export function createKnownEntities(options: {
  auth: AuthService;
  catalog: CatalogService;
  annotation: string;
}): KnownEntities {
  const { auth, catalog, annotation } = options;
  return {
    async list() {
      const credentials = await auth.getOwnServiceCredentials();
      const { items } = await catalog.getEntities(
        {
          filter: {
            [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
          },
        },
        { credentials },
      );
      return items;
    },
  };
}
