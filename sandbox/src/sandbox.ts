import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildInOrder } from './build/queue.ts';
import { ChartServer } from './charts/server.ts';
import { Cluster } from './cluster/cluster.ts';
import { prepareContext } from './cluster/context.ts';
import { clusterNamed } from './control/attach.ts';
import { ControlServer } from './control/server.ts';
import { removeSandboxFile, writeSandboxFile } from './control/stateFile.ts';
import { defaultStateDir } from './paths.ts';
import { identify } from './processes/identity.ts';
import { Ledger } from './processes/ledger.ts';
import { LockedError, takeLock } from './processes/lock.ts';
import { PortBook } from './processes/ports.ts';
import { type Progress, silent } from './progress.ts';
import {
  type ClusterRequest,
  defaultClusters,
  neededPrograms,
  validateRequests,
} from './requests.ts';

/** What a sandbox is started with. */
export interface SandboxOptions {
  /** {@link defaultClusters} unless told. */
  clusters?: ClusterRequest[];
  /** Folder for all data; `.sandbox` at the top of the checkout unless told. */
  stateDir?: string;
  /** Throw away the data of earlier runs in that folder. */
  fresh?: boolean;
  progress?: Progress;
  /** Stops a start that is under way; what was started is ended again. */
  signal?: AbortSignal;
  /** Tells others that this process has no purpose but the sandbox. */
  daemon?: boolean;
}

/** Control planes that run as children of this process. */
export interface Sandbox {
  stateDir: string;
  clusters: Map<string, Cluster>;
  /** The cluster of that name; throws when there is none. */
  cluster(name: string): Cluster;
  /** Address of the Helm chart repository; the same after a restart. */
  chartsUrl: string;
  /** Ends every process and frees the state directory. Data stays. */
  stop(): Promise<void>;
  /** Resolves when it has been stopped, by us or by another process. */
  stopped: Promise<void>;
}

/**
 * Builds what is missing, and starts clusters. Resolves when all are usable.
 * Processes that an earlier, crashed run has left in the same state directory
 * are ended first.
 *
 * @throws LockedError when a sandbox already runs in the state directory.
 * @throws Error when anything cannot be built or started; nothing is left
 * running then.
 */
export async function startSandbox(
  options: SandboxOptions = {},
): Promise<Sandbox> {
  const requests = options.clusters ?? defaultClusters;
  const progress = options.progress ?? silent;
  const stateDir = resolve(options.stateDir ?? defaultStateDir);
  validateRequests(requests);

  await mkdir(stateDir, { recursive: true, mode: 0o700 });
  const unlock = await lockState(stateDir);
  const ledger = new Ledger(join(stateDir, 'run'));
  const clusters = new Map<string, Cluster>();
  let tellStopped = () => {};
  const stopped = new Promise<void>(done => {
    tellStopped = done;
  });
  let charts: ChartServer | undefined;
  const control = new ControlServer({
    cluster: name => clusterNamed(clusters, name),
    stop: () => stop(),
  });
  const stopAll = async () => {
    await removeSandboxFile(stateDir);
    await control.close();
    await Promise.all([...clusters.values()].map(c => c.stop()));
    await charts?.close();
    await unlock();
    tellStopped();
  };
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= stopAll());
  try {
    await ledger.clear();
    if (options.fresh) {
      await rm(join(stateDir, 'clusters'), { recursive: true, force: true });
    }
    const portBook = await PortBook.open(join(stateDir, 'ports.json'));
    charts = new ChartServer(await portBook.port('charts'));
    await charts.listen();
    const program = buildInOrder(neededPrograms(requests), {
      progress,
      signal: options.signal,
    });
    await untilAborted(
      options.signal,
      Promise.all(
        requests.map(async request => {
          const context = await prepareContext({
            name: request.name,
            dir: join(stateDir, 'clusters', request.name),
            portBook,
            program,
          });
          const settings = {
            profile: request.profile ?? 'full',
            kubevela:
              request.kubevela === undefined ? '1.11.0' : request.kubevela,
            resync: request.resync ?? '5m',
            velaCoreGivesWay: request.velaCoreGivesWay ?? false,
            settledDefinitions: request.settledDefinitions ?? false,
            engines: request.engines ?? [],
          } as const;
          const cluster = new Cluster(context, settings, ledger);
          clusters.set(request.name, cluster);
          await cluster.start(progress);
        }),
      ),
    );
    await writeSandboxFile(stateDir, {
      owner: identify(process.pid)!,
      daemon: options.daemon ?? false,
      control: { url: await control.listen(), token: control.token },
      chartsUrl: charts.url,
      clusters: [...clusters.values()].map(cluster => cluster.access),
    });
  } catch (error) {
    await stop();
    // A cluster whose start was under way may have spawned one more meanwhile.
    await ledger.clear();
    throw error;
  }
  return {
    stateDir,
    clusters,
    cluster: name => clusterNamed(clusters, name),
    chartsUrl: charts.url,
    stop,
    stopped,
  };
}

/**
 * Starts a single API server (with etcd) for a test: no controllers, no nodes,
 * no KubeVela. `stop` on the sandbox ends it.
 */
export async function startBareApiServer(
  options: Omit<SandboxOptions, 'clusters'> & { name?: string } = {},
): Promise<{ cluster: Cluster; stop(): Promise<void> }> {
  const name = options.name ?? 'bare';
  const sandbox = await startSandbox({
    ...options,
    clusters: [{ name, profile: 'bare', kubevela: null }],
  });
  return { cluster: sandbox.cluster(name), stop: () => sandbox.stop() };
}

async function lockState(stateDir: string) {
  try {
    return await takeLock(join(stateDir, 'lock'), { wait: false });
  } catch (error) {
    if (error instanceof LockedError) {
      error.message = `a sandbox already runs in ${stateDir} (process ${error.holder.pid})`;
    }
    throw error;
  }
}

async function untilAborted(
  signal: AbortSignal | undefined,
  work: Promise<unknown>,
) {
  if (!signal) {
    await work;
    return;
  }
  signal.throwIfAborted();
  const aborted = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), {
      once: true,
    }),
  );
  await Promise.race([work, aborted]);
}
