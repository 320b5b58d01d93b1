import type {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  DefaultApiClient,
  type DefinitionSummary,
  type TypedResponse,
} from '@velastage/plugin-kubevela-common';
import type { ComponentTypeSource } from './KubevelaTemplateProvider';
import { mergeTypes } from './mergeTypes';

/** How many clusters are asked at once. */
const CONCURRENCY = 5;

/** Reads the component types from the KubeVela backend, as the catalog itself. */
export function createTypeSource(options: {
  auth: AuthService;
  discovery: DiscoveryService;
  logger: LoggerService;
}): ComponentTypeSource {
  const { auth, discovery, logger } = options;
  const client = new DefaultApiClient({
    discoveryApi: discovery,
    fetchApi: { fetch },
  });
  return {
    async list() {
      const token = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'kubevela',
      });
      const { items } = await bodyOf(await client.listClusters({}, token));
      const found = new Map<string, DefinitionSummary[]>();
      const waiting = items.map(({ name }) => name);
      const ask = async () => {
        for (
          let cluster = waiting.shift();
          cluster !== undefined;
          cluster = waiting.shift()
        ) {
          try {
            const list = await bodyOf(
              await client.listDefinitions(
                { path: { cluster }, query: {} },
                token,
              ),
            );
            found.set(cluster, list.items);
          } catch (error) {
            logger.debug(`Definitions of ${cluster} cannot be read: ${error}`);
          }
        }
      };
      await Promise.all(Array.from({ length: CONCURRENCY }, ask));
      return {
        items: mergeTypes(found),
        incomplete: found.size < items.length,
      };
    },
  };
}

async function bodyOf<T>(response: TypedResponse<T>): Promise<T> {
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  return response.json();
}
