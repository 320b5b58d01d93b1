import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ClusterDefinition } from '@velastage/plugin-kubevela-node';
import { ApiError, concernsConnection } from '../../clusters/ApiError';
import type { ClusterConnection } from '../../clusters/ClusterConnection';
import type { ApiResources } from '../discovery/ApiResources';
import { NO_METRICS, WatchMetrics } from '../metrics';
import { ObjectStore } from '../store/ObjectStore';
import { WatchTimings, withDefaults } from '../timings';
import type { ClusterView, ObjectChange, Visibility } from '../types';
import { OAM_GROUP } from './kinds';
import { Needs } from './Needs';
import {
  blindSpots,
  ClusterReport,
  clusterStanding,
  ClusterStanding,
  watchStates,
} from './report';
import { ConnectionState, Supervisor } from './Supervisor';
import { runningVelaVersion, writtenVelaVersion } from './velaVersion';
import { reflectorVisibility, worstVisibility } from './visibility';
import { WatchSet } from './WatchSet';

/** What a cluster watch is made of. */
export interface ClusterWatchOptions {
  definition: ClusterDefinition;
  logger: LoggerService;
  timings?: Partial<WatchTimings>;
  metrics?: WatchMetrics;
  random?: () => number;
}

/**
 * One cluster: its connection, its watches, and the objects they hold. It starts at once, never fails, and
 * says in `report()` how it stands.
 */
export class ClusterWatch {
  readonly name: string;
  readonly definition: ClusterDefinition;
  /** What the watches know, for reading. */
  readonly view: ClusterView;
  readonly #logger: LoggerService;
  readonly #timings: WatchTimings;
  readonly #store = new ObjectStore();
  readonly #supervisor: Supervisor;
  readonly #watches: WatchSet;
  readonly #needs: Needs;
  readonly #listeners = new Set<() => void>();
  readonly #stop = new AbortController();
  readonly #synced: Promise<void>;
  #resolveSynced!: () => void;
  #standing: ClusterStanding & { sinceMs: number };
  #told = '';
  #statusTimer?: NodeJS.Timeout;
  #staleTimer?: NodeJS.Timeout;
  #reconcileDue = false;
  #velaVersion?: string;

  constructor(options: ClusterWatchOptions) {
    const { definition, logger, metrics = NO_METRICS } = options;
    const random = options.random ?? Math.random;
    this.name = definition.name;
    this.definition = definition;
    this.#logger = logger;
    this.#timings = withDefaults(options.timings);
    this.#standing = { status: 'Connecting', sinceMs: Date.now() };
    this.#synced = new Promise(resolve => {
      this.#resolveSynced = resolve;
    });
    this.#needs = new Needs(() => this.#reconcileSoon());
    this.#watches = new WatchSet({
      store: this.#store,
      timings: this.#timings,
      metrics,
      random,
      onState: () => this.#statusSoon(),
      onError: error => this.#onError(error),
    });
    this.#supervisor = new Supervisor({
      definition,
      timings: this.#timings,
      metrics,
      random,
      onState: (now, before) => this.#onConnection(now, before),
      onResources: (resources, connection) => {
        this.#reconcile(resources, connection);
        this.#findVelaVersion(connection);
      },
    });
    this.view = {
      cluster: this.name,
      get: ref => this.#store.get(ref),
      childrenOf: uid => this.#store.childrenOf(uid),
      list: (group, kind, namespace) =>
        this.#store.list(group, kind, namespace),
      visibility: (group, kind, namespace) =>
        this.#visibility(group, kind, namespace),
      namespaced: (group, kind) =>
        this.#supervisor.resources?.get(group, kind)?.namespaced,
    };
  }

  /** For requests of one's own; undefined until it is known how to reach the cluster. */
  get connection(): ClusterConnection | undefined {
    return this.#supervisor.connection;
  }

  /** What the cluster serves; undefined until it was asked. */
  get resources(): ApiResources | undefined {
    return this.#supervisor.resources;
  }

  start(): void {
    this.#supervisor.start();
  }

  /** Ends all watches; resolves when no socket and no timer of it is left. */
  async stop(): Promise<void> {
    this.#stop.abort();
    clearTimeout(this.#statusTimer);
    clearTimeout(this.#staleTimer);
    await Promise.all([this.#watches.stop(), this.#supervisor.stop()]);
    this.#resolveSynced();
  }

  /** Resolves once the first lists are over, or there is nothing to list; also when it is stopped. */
  synced(): Promise<void> {
    return this.#synced;
  }

  /** Calls back with each batch of changes; returns how to stop that. */
  onChanges(listener: (changes: ObjectChange[]) => void): () => void {
    return this.#store.onChanges(listener);
  }

  /** Calls back when the report, but for its counts, or the visibility of a kind has changed. */
  onStatus(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Asks for a watch of a kind beyond the standing ones; the answer gives it back. */
  want(group: string, kind: string): () => void {
    return this.#needs.want(group, kind);
  }

  /** Asks for a namespace's unlabelled ReplicaSets, Pods and Jobs; the answer gives them back. */
  wantChildren(namespace: string): () => void {
    return this.#needs.wantChildren(namespace);
  }

  /** How the cluster stands now. */
  report(): ClusterReport {
    const { sinceMs, ...standing } = this.#standing;
    const { title, source } = this.definition;
    const installed = this.#installed();
    return {
      name: this.name,
      title,
      source,
      ...standing,
      since: new Date(sinceMs).toISOString(),
      kubernetesVersion: this.#supervisor.kubernetesVersion,
      velaCore:
        installed === undefined
          ? undefined
          : { installed, version: installed ? this.#version() : undefined },
      applications: this.#store.count(OAM_GROUP, 'Application'),
      objects: this.#store.size,
      blindSpots: this.#blindSpots(),
      watches: watchStates(this.#watches.running, (group, kind) =>
        this.#store.count(group, kind),
      ),
    };
  }

  #installed(): boolean | undefined {
    const { resources } = this.#supervisor;
    return resources && !!resources.get(OAM_GROUP, 'Application');
  }

  #version(): string | undefined {
    return (
      this.#velaVersion ??
      writtenVelaVersion(this.#store.list(OAM_GROUP, 'Application'))
    );
  }

  #visibility(group: string, kind: string, namespace: string): Visibility {
    const nowMs = Date.now();
    const { staleAfterMs } = this.#timings;
    const lost = this.#supervisor.state.is !== 'up';
    return worstVisibility(
      this.#needs.feedsOf(group, kind, namespace).map(feed => {
        const reflector = this.#watches.get(feed);
        if (reflector) {
          return reflectorVisibility(reflector, { lost, staleAfterMs, nowMs });
        }
        return this.#supervisor.resources ? 'blind' : 'pending';
      }),
    );
  }

  #blindSpots() {
    return blindSpots({
      watches: this.#watches.running,
      missing: this.#installed() ? this.#watches.missing : [],
      staleAfterMs: this.#timings.staleAfterMs,
      nowMs: Date.now(),
    });
  }

  #onConnection(now: ConnectionState, before: ConnectionState): void {
    if (now.is === 'up' && before.is === 'lost') {
      // Streams may have died without a sign; those that wait need not wait any longer.
      this.#watches.nudge();
    }
    this.#statusSoon();
  }

  #onError(error: ApiError): void {
    if (error.reason === 'notFound') {
      this.#supervisor.rediscover();
    } else if (concernsConnection(error)) {
      this.#supervisor.doubt();
    }
  }

  #reconcileSoon(): void {
    if (!this.#reconcileDue) {
      this.#reconcileDue = true;
      setImmediate(() => {
        this.#reconcileDue = false;
        const { resources, connection } = this.#supervisor;
        if (resources && connection) {
          this.#reconcile(resources, connection);
        }
      });
    }
  }

  #reconcile(resources: ApiResources, connection: ClusterConnection): void {
    if (!this.#stop.signal.aborted) {
      // Without vela-core nothing on the cluster concerns us.
      const needed = resources.get(OAM_GROUP, 'Application')
        ? this.#needs.feeds()
        : [];
      this.#watches.reconcile(needed, resources, connection);
    }
  }

  #findVelaVersion(connection: ClusterConnection): void {
    if (this.#installed()) {
      runningVelaVersion(connection, {
        deadlineMs: this.#timings.requestDeadlineMs,
        signal: this.#stop.signal,
      }).then(version => {
        this.#velaVersion = version;
      });
    }
  }

  #statusSoon(): void {
    if (!this.#statusTimer && !this.#stop.signal.aborted) {
      this.#statusTimer = setTimeout(() => {
        this.#statusTimer = undefined;
        this.#tellStatus();
      }, this.#timings.statusDelayMs);
    }
  }

  #tellStatus(): void {
    const watches = this.#watches.running;
    const spots = this.#blindSpots();
    const listed = watches.every(
      ({ reflector: { synced, state } }) =>
        synced || state === 'forbidden' || state === 'notServed',
    );
    const standing = clusterStanding({
      name: this.name,
      connection: this.#supervisor.state,
      installed: this.#installed(),
      listed,
      hasData: watches.some(({ reflector }) => reflector.synced),
      watches,
      blindSpots: spots,
    });
    if (listed && this.#installed() !== undefined) {
      this.#resolveSynced();
    }
    this.#log(standing);
    const changed = standing.status !== this.#standing.status;
    const sinceMs = changed ? Date.now() : this.#standing.sinceMs;
    this.#standing = { ...standing, sinceMs };
    this.#lookAgainWhenStale();

    const told = JSON.stringify([standing, spots, this.#visibilities()]);
    if (told !== this.#told) {
      this.#told = told;
      this.#listeners.forEach(listener => listener());
    }
  }

  /** What has just gone down becomes stale by time alone. */
  #lookAgainWhenStale(): void {
    clearTimeout(this.#staleTimer);
    const nowMs = Date.now();
    const dueMs = this.#watches.running
      .map(({ reflector }) => reflector.downSinceMs)
      .filter(since => since !== undefined)
      .map(since => since + this.#timings.staleAfterMs)
      .filter(due => due > nowMs);
    if (dueMs.length > 0) {
      this.#staleTimer = setTimeout(
        () => this.#tellStatus(),
        Math.min(...dueMs) - nowMs + 1,
      );
    }
  }

  #visibilities(): string[] {
    const { staleAfterMs } = this.#timings;
    const lost = this.#supervisor.state.is !== 'up';
    const cluster = { lost, staleAfterMs, nowMs: Date.now() };
    return this.#watches.running.map(
      ({ feed, reflector }) =>
        `${feed.group}/${feed.kind}/${feed.namespace ?? ''} ${reflectorVisibility(
          reflector,
          cluster,
        )}`,
    );
  }

  #log(standing: ClusterStanding): void {
    if (
      standing.status === this.#standing.status &&
      standing.message === this.#standing.message
    ) {
      return;
    }
    const { status, message = `${this.name}: ${status}` } = standing;
    const calm = ['Connected', 'Connecting'].includes(status);
    this.#logger[calm ? 'info' : 'warn'](
      message.includes(status) ? message : `${message} (${status})`,
      { cluster: this.name },
    );
  }
}
