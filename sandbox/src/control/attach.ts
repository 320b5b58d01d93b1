import { resolve } from 'node:path';
import { type ClusterAccess, ClusterBase } from '../cluster/base.ts';
import type { ClusterControls, ClusterStatus } from '../cluster/controls.ts';
import { defaultStateDir } from '../paths.ts';
import type { RequestCounts } from '../proxy/counter.ts';
import type { ActiveFault, ProxyFault } from '../proxy/faults.ts';
import { readSandboxFile, type SandboxFile } from './stateFile.ts';

type Call = (
  method: keyof ClusterControls,
  ...args: unknown[]
) => Promise<unknown>;

/** A cluster that another process runs. */
export class RemoteCluster extends ClusterBase implements ClusterControls {
  readonly #call: Call;

  constructor(access: ClusterAccess, call: Call) {
    super(access);
    this.#call = call;
  }

  async stopComponent(name: string) {
    await this.#call('stopComponent', name);
  }
  async startComponent(name: string) {
    await this.#call('startComponent', name);
  }
  async restartComponent(name: string) {
    await this.#call('restartComponent', name);
  }
  async pauseComponent(name: string) {
    await this.#call('pauseComponent', name);
  }
  async resumeComponent(name: string) {
    await this.#call('resumeComponent', name);
  }
  async clearFaults() {
    await this.#call('clearFaults');
  }
  async addProxyFault(fault: ProxyFault) {
    return (await this.#call('addProxyFault', fault)) as ActiveFault;
  }
  async clearProxyFaults(id?: number) {
    await this.#call('clearProxyFaults', ...(id === undefined ? [] : [id]));
  }
  async requests() {
    return (await this.#call('requests')) as RequestCounts;
  }
  async resetRequests() {
    await this.#call('resetRequests');
  }
  async status() {
    return (await this.#call('status')) as ClusterStatus;
  }
}

/** A sandbox that another process runs. */
export interface AttachedSandbox {
  stateDir: string;
  chartsUrl: string;
  clusters: Map<string, RemoteCluster>;
  /** The cluster of that name; throws when there is none. */
  cluster(name: string): RemoteCluster;
  /** The process that runs it, and whether it has no other purpose. */
  owner: Pick<SandboxFile, 'owner' | 'daemon'>;
  /** Asks the owner to stop it; resolves when the owner has heard it. */
  requestStop(): Promise<void>;
  /** Lets go of connections; the sandbox runs on. */
  detach(): void;
}

/**
 * Finds the sandbox that runs in a state directory, such as one started by
 * `up`.
 *
 * @returns undefined when none runs there.
 */
export async function attachSandbox(
  stateDir: string = defaultStateDir,
): Promise<AttachedSandbox | undefined> {
  const dir = resolve(stateDir);
  const file = await readSandboxFile(dir);
  if (!file) {
    return undefined;
  }
  const clusters = new Map(
    file.clusters.map(access => {
      const call: Call = (method, ...args) =>
        post(file, '/call', { cluster: access.name, method, args });
      return [access.name, new RemoteCluster(access, call)];
    }),
  );
  return {
    stateDir: dir,
    chartsUrl: file.chartsUrl,
    clusters,
    cluster: name => clusterNamed(clusters, name),
    owner: { owner: file.owner, daemon: file.daemon },
    requestStop: async () => {
      await post(file, '/stop', {});
    },
    detach: () => clusters.forEach(cluster => cluster.closeClients()),
  };
}

/**
 * @throws Error that lists the clusters when there is none of that name.
 */
export function clusterNamed<T>(clusters: Map<string, T>, name: string): T {
  const found = clusters.get(name);
  if (!found) {
    throw new Error(
      `there is no cluster "${name}"; there are ${[...clusters.keys()].join(
        ', ',
      )}`,
    );
  }
  return found;
}

async function post(file: SandboxFile, path: string, body: unknown) {
  const response = await fetch(file.control.url + path, {
    method: 'POST',
    headers: { Authorization: `Bearer ${file.control.token}` },
    body: JSON.stringify(body),
  });
  const result: unknown = await response.json();
  if (!response.ok) {
    throw new Error((result as { message: string }).message);
  }
  return result;
}
