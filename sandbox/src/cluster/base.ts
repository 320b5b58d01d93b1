import { applyAll } from '../client/apply.ts';
import { KubeClient, type KubeObject } from '../client/client.ts';
import { parseManifests } from '../client/manifests.ts';
import { waitForPath } from '../client/wait.ts';
import { renderKubeconfig } from './kubeconfig.ts';
import { type Tokens, type UserName, userNames } from './users.ts';

/** What a client of a cluster has to know. */
export interface ClusterAccess {
  name: string;
  /** Address of the API server itself. */
  server: string;
  /** Address of the fault proxy before it. */
  proxy: string;
  /** PEM of the cluster's certificate authority. */
  ca: string;
  tokens: Tokens;
  /** The cluster's folder. */
  dir: string;
}

/** Through the fault proxy, or straight to the API server. */
export type Via = 'proxy' | 'direct';

/** What can be done with a running cluster, whoever runs it. */
export class ClusterBase {
  readonly name: string;
  readonly server: string;
  readonly proxy: string;
  readonly ca: string;
  readonly dir: string;
  /** All that another process needs in order to be a client. */
  readonly access: ClusterAccess;
  readonly #clients = new Map<string, KubeClient>();

  constructor(access: ClusterAccess) {
    this.name = access.name;
    this.server = access.server;
    this.proxy = access.proxy;
    this.ca = access.ca;
    this.dir = access.dir;
    this.access = access;
  }

  /**
   * Bearer token of a user.
   *
   * @throws Error when there is no such user.
   */
  token(user: UserName): string {
    if (!userNames.includes(user)) {
      throw new Error(
        `there is no user "${user}"; there are ${userNames.join(', ')}`,
      );
    }
    return this.access.tokens[user];
  }

  /**
   * Kubeconfig (YAML) of a user. The portal goes through the fault proxy, all
   * others straight to the API server, unless told.
   */
  kubeconfig(user: UserName = 'admin', options: { via?: Via } = {}): string {
    return renderKubeconfig({
      cluster: this.name,
      server: this.#address(user, options.via),
      ca: this.ca,
      user,
      token: this.token(user),
    });
  }

  /** Client as a user; the same one each time, closed with the sandbox. */
  client(user: UserName = 'admin', options: { via?: Via } = {}): KubeClient {
    const server = this.#address(user, options.via);
    const key = `${user} ${server}`;
    let client = this.#clients.get(key);
    if (!client) {
      client = new KubeClient({ server, ca: this.ca, token: this.token(user) });
      this.#clients.set(key, client);
    }
    return client;
  }

  /** Server-side applies manifests, or a YAML text of them, as admin. */
  async apply(manifests: KubeObject[] | string): Promise<void> {
    await applyAll(
      this.client(),
      typeof manifests === 'string'
        ? parseManifests(manifests, 'the given text')
        : manifests,
    );
  }

  /** One object (or any other JSON) as admin. */
  get<T = KubeObject>(path: string): Promise<T> {
    return this.client().get<T>(path);
  }

  /** The items of a collection as admin. */
  list(path: string): Promise<KubeObject[]> {
    return this.client().list(path);
  }

  /**
   * Polls a path as admin until the object satisfies the predicate; an absent
   * object is undefined.
   *
   * @throws Error with the last state when the time is over.
   */
  waitFor(
    path: string,
    predicate: (value: KubeObject | undefined) => boolean,
    timeoutMillis: number,
  ): Promise<KubeObject | undefined> {
    return waitForPath(this.client(), path, predicate, timeoutMillis);
  }

  /** Closes the connections of all clients of this cluster. */
  closeClients(): void {
    for (const client of this.#clients.values()) {
      client.close();
    }
    this.#clients.clear();
  }

  #address(user: UserName, via?: Via): string {
    const byDefault: Via = user.startsWith('portal') ? 'proxy' : 'direct';
    return (via ?? byDefault) === 'proxy' ? this.proxy : this.server;
  }
}
