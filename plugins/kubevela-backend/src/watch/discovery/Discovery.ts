import type { ClusterConnection } from '../../clusters/ClusterConnection';
import {
  AGGREGATED_ACCEPT,
  AggregatedDiscovery,
  isAggregated,
  readAggregated,
} from './aggregated';
import { ApiResource, ApiResources } from './ApiResources';
import { GroupList, readPlain } from './plain';

interface Known {
  etag?: string;
  resources: ApiResource[];
  unknownGroups: string[];
}

/** Asks one API server what it serves. What has not changed since the last time costs it next to nothing. */
export class Discovery {
  readonly #known = new Map<string, Known>();
  #last?: ApiResources;

  /**
   * Looks at what the cluster serves. The same object comes back while nothing has changed.
   *
   * @throws ApiError
   */
  async read(
    connection: ClusterConnection,
    options: { deadlineMs: number; signal: AbortSignal },
  ): Promise<ApiResources> {
    const [core, groups] = await Promise.all([
      this.#document(connection, '/api', options),
      this.#document(connection, '/apis', options),
    ]);
    if (!core || !groups) {
      // An older API server: no documents, so nothing to remember them by.
      this.#known.clear();
      const list = await connection.getJson<GroupList>('/apis', options);
      const { resources, unknownGroups } = await readPlain(
        connection,
        list,
        options,
      );
      return new ApiResources(resources, unknownGroups);
    }
    const unchanged =
      this.#known.get('/api') === core && this.#known.get('/apis') === groups;
    this.#known.set('/api', core).set('/apis', groups);
    if (!unchanged || !this.#last) {
      this.#last = new ApiResources(
        [...core.resources, ...groups.resources],
        [...core.unknownGroups, ...groups.unknownGroups],
      );
    }
    return this.#last;
  }

  /** Undefined where the server does not know the aggregated form. */
  async #document(
    connection: ClusterConnection,
    path: string,
    options: { deadlineMs: number; signal: AbortSignal },
  ): Promise<Known | undefined> {
    const known = this.#known.get(path);
    const response = await connection.request(path, {
      ...options,
      headers: {
        accept: AGGREGATED_ACCEPT,
        ...(known?.etag && { 'if-none-match': known.etag }),
      },
      notModified: true,
    });
    const text = await response.body.text();
    if (response.status === 304) {
      return known;
    }
    const document: AggregatedDiscovery | { kind?: string } = JSON.parse(text);
    if (!isAggregated(document)) {
      return undefined;
    }
    const { etag } = response.headers;
    return {
      etag: typeof etag === 'string' ? etag : undefined,
      ...readAggregated(document),
    };
  }
}
