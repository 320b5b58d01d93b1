import { QueryClient } from '@tanstack/react-query';
import { errorStatus } from '../api/errors';
import type { KubevelaApi } from '../api/kubevelaApi';
import { FRESH_MS } from './timing';

const RETRIES = 1;
const RETRY_DELAY_MS = 1_000;

const clients = new WeakMap<KubevelaApi, QueryClient>();

/** One cache for all tabs and cards on the same API, so that moving between them shows data at once. */
export function queryClientFor(api: KubevelaApi): QueryClient {
  let client = clients.get(api);
  if (!client) {
    client = createQueryClient();
    clients.set(api, client);
  }
  return client;
}

/** A query client with the defaults of the KubeVela screens. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => {
          const status = errorStatus(error);
          const refused = status !== undefined && status < 500;
          return !refused && failures < RETRIES;
        },
        retryDelay: RETRY_DELAY_MS,
        refetchOnWindowFocus: true,
        refetchIntervalInBackground: false,
      },
    },
  });
}
