import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ClusterFreshness } from '@velastage/plugin-kubevela-common';
import type { ClusterDefinition } from '@velastage/plugin-kubevela-node';
import { ApiError, concernsConnection } from '../../clusters/ApiError';
import type { ClusterConnection } from '../../clusters/ClusterConnection';
import type { ApiResources } from '../discovery/ApiResources';
import { NO_METRICS, WatchMetrics } from '../metrics';
import { SOURCE, type Source } from '../store/Entry';
import { ObjectStore } from '../store/ObjectStore';
import { WatchTimings, withDefaults } from '../timings';
import type { ClusterView, ObjectChange, Visibility } from '../types';
import { isOptional, OAM_GROUP, PLATFORM_NAMESPACE } from './kinds';
import { Needs } from './Needs';
import { Remembered } from './Remembered';
import { ClusterReport, watchStates } from './report';
import { StatusKeeper } from './StatusKeeper';
import { ConnectionState, Supervisor } from './Supervisor';
import { runningVelaVersion, writtenVelaVersion } from './velaVersion';
import { VelaCoreActivity } from './VelaCoreActivity';
import { velaCoreFailing } from './velaCorePods';
import { reflectorVisibility, worstVisibility } from './visibility';
import { WatchSet } from './WatchSet';

/** Reading it means looking at every Application. */
const WRITTEN_VERSION_MS = 10_000;

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
  readonly #timings: WatchTimings;
  readonly #store = new ObjectStore();
  readonly #supervisor: Supervisor;
  readonly #watches: WatchSet;
  readonly #needs: Needs;
  readonly #status: StatusKeeper;
  readonly #activity = new VelaCoreActivity();
  readonly #stop = new AbortController();
  #reconcileDue = false;
  /** Kinds that were wanted and not served; undefined until that was seen once. */
  #missing?: ReadonlySet<string>;
  #velaVersion?: string;
  readonly #writtenVersion = new Remembered<string | undefined>(
    WRITTEN_VERSION_MS,
  );

  constructor(options: ClusterWatchOptions) {
    const { definition, logger, metrics = NO_METRICS } = options;
    const random = options.random ?? Math.random;
    this.name = definition.name;
    this.definition = definition;
    this.#timings = withDefaults(options.timings);
    this.#status = new StatusKeeper({
      name: this.name,
      logger,
      timings: this.#timings,
      look: () => ({
        connection: this.#supervisor.state,
        installed: this.#installed(),
        watches: this.#watches.running,
        missing: this.#watches.missing,
      }),
    });
    this.#store.onChanges(changes => this.#activity.note(changes));
    this.#needs = new Needs(() => this.#reconcileSoon());
    this.#watches = new WatchSet({
      store: this.#store,
      timings: this.#timings,
      metrics,
      random,
      onState: () => this.#status.soon(),
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
    this.#status.stop();
    await Promise.all([this.#watches.stop(), this.#supervisor.stop()]);
  }

  /** Resolves once the first lists are over, or there is nothing to list; also when it is stopped. */
  synced(): Promise<void> {
    return this.#status.listed();
  }

  /** Calls back with each batch of changes; returns how to stop that. */
  onChanges(listener: (changes: ObjectChange[]) => void): () => void {
    return this.#store.onChanges(listener);
  }

  /** Calls back when the status, the blind spots or the visibility of a kind has changed. */
  onStatus(listener: () => void): () => void {
    return this.#status.onChange(listener);
  }

  /**
   * Asks for a watch beyond the standing ones; the answer gives it back.
   *
   * @param source - of which objects of the kind; those of Applications unless told
   */
  want(
    group: string,
    kind: string,
    source: Source = SOURCE.labelled,
    namespace?: string,
  ): () => void {
    return this.#needs.want({ group, kind, source, namespace });
  }

  /** Asks for a namespace's unlabelled ReplicaSets, Pods and Jobs; the answer gives them back. */
  wantChildren(namespace: string): () => void {
    return this.#needs.wantChildren(namespace);
  }

  /** How the cluster stands, without the details of its watches. */
  standing(): ClusterFreshness {
    const { status, message } = this.#status.standing;
    return {
      cluster: this.name,
      title: this.definition.title,
      status,
      since: new Date(this.#status.sinceMs).toISOString(),
      message,
    };
  }

  /** How the cluster stands now. */
  report(): ClusterReport {
    const { title, source } = this.definition;
    const installed = this.#installed();
    return {
      name: this.name,
      title,
      source,
      ...this.#status.standing,
      since: new Date(this.#status.sinceMs).toISOString(),
      kubernetesVersion: this.#supervisor.kubernetesVersion,
      velaCore:
        installed === undefined
          ? undefined
          : { installed, ...(installed && this.#velaCore()) },
      applications: this.#store.count(OAM_GROUP, 'Application'),
      objects: this.#store.size,
      blindSpots: this.#status.blindSpots(),
      watches: watchStates(this.#watches.running, (group, kind) =>
        this.#store.count(group, kind),
      ),
    };
  }

  #installed(): boolean | undefined {
    const { resources } = this.#supervisor;
    return resources && !!resources.get(OAM_GROUP, 'Application');
  }

  #velaCore() {
    const { lastMs } = this.#activity;
    const failing = velaCoreFailing(this.view, Date.now());
    return {
      version: this.#version(),
      // What it wrote last stays with the problems: those are redacted.
      failing: failing && {
        pod: `${PLATFORM_NAMESPACE}/${failing.pod}`,
        restarts: failing.restarts,
        exitCode: failing.exitCode,
        reason: failing.reason,
        since: failing.since,
      },
      lastActivity:
        lastMs === undefined ? undefined : new Date(lastMs).toISOString(),
    };
  }

  #version(): string | undefined {
    return (
      this.#velaVersion ??
      this.#writtenVersion.read(() =>
        writtenVelaVersion(this.#store.list(OAM_GROUP, 'Application')),
      )
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

  #onConnection(now: ConnectionState, before: ConnectionState): void {
    if (now.is === 'up' && before.is === 'lost') {
      // Streams may have died without a sign; those that wait need not wait any longer.
      this.#watches.nudge();
    }
    this.#status.soon();
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
        ? this.#needs
            .feeds()
            .filter(
              feed => !isOptional(feed) || resources.get(feed.group, feed.kind),
            )
        : [];
      this.#watches.reconcile(needed, resources, connection);
      this.#askForNewKinds();
    }
  }

  /** A kind that an Application brings with its CRD is served by now, though not yet when it was last asked. */
  #askForNewKinds(): void {
    const missing = new Set(
      this.#watches.missing.map(({ group, kind }) => `${group}/${kind}`),
    );
    const known = this.#missing;
    this.#missing = missing;
    if (known && [...missing].some(each => !known.has(each))) {
      this.#supervisor.rediscover();
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
}
