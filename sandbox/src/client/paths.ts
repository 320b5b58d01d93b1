import type { KubeClient, KubeObject } from './client.ts';

interface ApiResource {
  name: string;
  kind: string;
  namespaced: boolean;
}

/** Finds the address of an object from its kind, asking the server once. */
export class PathFinder {
  readonly #client: KubeClient;
  readonly #groups = new Map<string, Promise<ApiResource[]>>();

  constructor(client: KubeClient) {
    this.#client = client;
  }

  /** Path of an object, such as `/api/v1/namespaces/default/pods/web-0`. */
  async pathOf(object: KubeObject): Promise<string> {
    const { apiVersion, kind, metadata } = object;
    if (!apiVersion || !kind || !metadata?.name) {
      throw new Error(
        `a manifest needs apiVersion, kind and metadata.name: ${JSON.stringify(
          object,
        ).slice(0, 200)}`,
      );
    }
    const resource = await this.#resource(apiVersion, kind);
    const root = groupPath(apiVersion);
    const space = resource.namespaced
      ? `/namespaces/${metadata.namespace ?? 'default'}`
      : '';
    return `${root}${space}/${resource.name}/${metadata.name}`;
  }

  async #resource(apiVersion: string, kind: string): Promise<ApiResource> {
    const known = (await this.#resources(apiVersion)).find(
      r => r.kind === kind && !r.name.includes('/'),
    );
    if (known) {
      return known;
    }
    // It may have been added to the group since we asked.
    this.#groups.delete(apiVersion);
    const fresh = (await this.#resources(apiVersion)).find(
      r => r.kind === kind && !r.name.includes('/'),
    );
    if (!fresh) {
      throw new Error(`the cluster serves no ${kind} in ${apiVersion}`);
    }
    return fresh;
  }

  #resources(apiVersion: string): Promise<ApiResource[]> {
    let found = this.#groups.get(apiVersion);
    if (!found) {
      found = this.#client
        .json<{ resources: ApiResource[] }>(groupPath(apiVersion))
        .then(list => list.resources);
      found.catch(() => this.#groups.delete(apiVersion));
      this.#groups.set(apiVersion, found);
    }
    return found;
  }
}

function groupPath(apiVersion: string): string {
  return apiVersion.includes('/')
    ? `/apis/${apiVersion}`
    : `/api/${apiVersion}`;
}
