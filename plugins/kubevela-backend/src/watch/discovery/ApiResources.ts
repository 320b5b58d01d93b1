/** How a cluster serves one kind. */
export interface ApiResource {
  /** API group, empty for the core group. */
  group: string;
  /** The version to use: the first in the server's order of preference that can be watched. */
  version: string;
  kind: string;
  plural: string;
  namespaced: boolean;
}

/** What a cluster serves that can be listed and watched. */
export class ApiResources {
  readonly #resources = new Map<string, ApiResource>();
  readonly #unknownGroups: ReadonlySet<string>;

  /**
   * @param resources - in the server's order of preference: of several versions the first is taken
   * @param unknownGroups - groups whose server did not answer: what they serve is not known
   */
  constructor(
    resources: Iterable<ApiResource>,
    unknownGroups: Iterable<string> = [],
  ) {
    for (const resource of resources) {
      const key = `${resource.group}/${resource.kind}`;
      if (!this.#resources.has(key)) {
        this.#resources.set(key, resource);
      }
    }
    this.#unknownGroups = new Set(unknownGroups);
  }

  get(group: string, kind: string): ApiResource | undefined {
    return this.#resources.get(`${group}/${kind}`);
  }

  /** Whether it is certain that the cluster does not serve this kind. */
  lacks(group: string, kind: string): boolean {
    return !this.get(group, kind) && !this.#unknownGroups.has(group);
  }
}
