import type {
  ClusterDefinition,
  ClusterEndpoint,
  ClusterProblem,
} from '@velastage/plugin-kubevela-node';
import { ApiError } from '../../clusters/ApiError';
import { ClusterConnection } from '../../clusters/ClusterConnection';
import { connectionError } from '../../clusters/connectionError';
import { Backoff } from '../Backoff';
import type { ApiResources } from '../discovery/ApiResources';
import { Discovery } from '../discovery/Discovery';
import type { WatchMetrics } from '../metrics';
import type { WatchTimings } from '../timings';
import { withDeadline } from '../withDeadline';
import { Alarm } from './Alarm';
import { OAM_GROUP } from './kinds';

/** How it stands between us and an API server. */
export type ConnectionState =
  | { is: 'connecting' }
  | { is: 'misconfigured'; problem: ClusterProblem }
  | { is: 'lost'; error: ApiError }
  | { is: 'up' };

/** What a supervisor needs. */
export interface SupervisorOptions {
  definition: ClusterDefinition;
  timings: WatchTimings;
  metrics: WatchMetrics;
  random: () => number;
  onState(now: ConnectionState, before: ConnectionState): void;
  /** What the cluster serves was read, whether or not it changed. */
  onResources(resources: ApiResources, connection: ClusterConnection): void;
}

const CONNECT_DEADLINE_MS = 60_000;

/**
 * Keeps one cluster connected: finds out how to reach it, whether it answers, which version it is and what
 * it serves, at once and again and again. While it does not answer, the configuration is read anew before
 * each try.
 */
export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #backoff: Backoff;
  readonly #discovery = new Discovery();
  readonly #alarm = new Alarm();
  readonly #stop = new AbortController();
  #loop?: Promise<void>;
  #state: ConnectionState = { is: 'connecting' };
  #connection?: ClusterConnection;
  #resources?: ApiResources;
  #kubernetesVersion?: string;
  #lookedMs = 0;
  #discoverAtMs = 0;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    const { backoffFirstMs, backoffCapMs } = options.timings;
    this.#backoff = new Backoff({
      firstMs: backoffFirstMs,
      capMs: backoffCapMs,
      random: options.random,
    });
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** Undefined until it is known how to reach the cluster. */
  get connection(): ClusterConnection | undefined {
    return this.#connection;
  }

  /** What the cluster served when last asked. */
  get resources(): ApiResources | undefined {
    return this.#resources;
  }

  /** As the API server says: `v1.34.4`. */
  get kubernetesVersion(): string | undefined {
    return this.#kubernetesVersion;
  }

  start(): void {
    this.#loop ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#alarm.ring();
    await this.#connection?.close();
    await this.#loop;
  }

  /** Something went wrong that may concern the cluster as a whole: look soon. */
  doubt(): void {
    if (this.#state.is === 'up') {
      this.#lookSoon();
    }
  }

  /** A kind may have come or gone: ask soon what is served. */
  rediscover(): void {
    this.#discoverAtMs = 0;
    this.doubt();
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const waitMs = await this.#look();
      this.#lookedMs = Date.now();
      if (!this.#stop.signal.aborted) {
        await this.#alarm.sleep(waitMs);
      }
    }
  }

  #lookSoon(): void {
    const { probeGapMs } = this.#options.timings;
    this.#alarm.ringIn(Math.max(0, this.#lookedMs + probeGapMs - Date.now()));
  }

  /** Looks once; answers when to look again, in milliseconds. */
  async #look(): Promise<number> {
    try {
      if (this.#state.is !== 'up') {
        const problem = await this.#connect();
        this.#stop.signal.throwIfAborted();
        if (problem) {
          this.#enter({ is: 'misconfigured', problem });
          return this.#backoff.next();
        }
      }
      await this.#readVersion();
      if (Date.now() >= this.#discoverAtMs) {
        await this.#discover();
      }
    } catch (error) {
      if (!this.#stop.signal.aborted) {
        this.#enter({ is: 'lost', error: this.#asApiError(error) });
      }
      return this.#backoff.next();
    }
    this.#backoff.reset();
    this.#enter({ is: 'up' });
    const { timings, random } = this.#options;
    const heartbeatMs = timings.heartbeatMs * (0.75 + random() / 2);
    return Math.max(
      timings.probeGapMs,
      Math.min(heartbeatMs, this.#discoverAtMs - Date.now()),
    );
  }

  /** Answers what is wrong with the configuration, if anything. */
  async #connect(): Promise<ClusterProblem | undefined> {
    const { definition, metrics } = this.#options;
    const { name, source } = definition;
    let endpoint: ClusterEndpoint;
    try {
      const answer = await withDeadline(
        definition.connect(),
        CONNECT_DEADLINE_MS,
        `no answer from ${source}`,
        this.#stop.signal,
      );
      if ('problem' in answer) {
        return answer.problem;
      }
      endpoint = answer;
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      return { message: `${source}: ${said}` };
    }
    if (!URL.canParse(endpoint.server)) {
      return { message: `${source}: ${endpoint.server} is not a URL` };
    }
    this.#stop.signal.throwIfAborted();
    if (this.#connection) {
      this.#connection.setEndpoint(endpoint);
    } else {
      this.#connection = new ClusterConnection({
        cluster: name,
        endpoint,
        observe: observation => metrics.request(name, observation),
      });
    }
    return undefined;
  }

  async #readVersion(): Promise<void> {
    try {
      const version = await this.#connection!.getJson<{ gitVersion?: string }>(
        '/version',
        this.#request(),
      );
      this.#kubernetesVersion = version.gitVersion;
    } catch (error) {
      // Hidden on hardened clusters; an answer it is all the same.
      if (!(error instanceof ApiError && error.reason === 'forbidden')) {
        throw error;
      }
    }
  }

  async #discover(): Promise<void> {
    const { timings, random, onResources } = this.#options;
    const resources = await this.#discovery.read(
      this.#connection!,
      this.#request(),
    );
    this.#resources = resources;
    const installed = resources.get(OAM_GROUP, 'Application') !== undefined;
    this.#discoverAtMs =
      Date.now() +
      (installed
        ? timings.discoveryMs * (0.75 + random() / 2)
        : timings.notInstalledMs);
    onResources(resources, this.#connection!);
  }

  #request() {
    return {
      deadlineMs: this.#options.timings.requestDeadlineMs,
      signal: this.#stop.signal,
    };
  }

  #asApiError(error: unknown): ApiError {
    const { name } = this.#options.definition;
    const info = { verb: 'get', resource: '/apis' };
    return connectionError(name, this.#connection?.server ?? '', info, error);
  }

  #enter(state: ConnectionState): void {
    const before = this.#state;
    this.#state = state;
    this.#options.onState(state, before);
  }
}
