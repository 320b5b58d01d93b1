import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  ClusterConnector,
  ClusterDefinition,
} from '@velastage/plugin-kubevela-node';
import { ClusterWatch } from './cluster/ClusterWatch';
import type { WatchMetrics } from './metrics';
import type { WatchTimings } from './timings';
import { withDeadline } from './withDeadline';

const LIST_DEADLINE_MS = 60_000;
const LIST_RETRY_MS = 30_000;

/** Clusters that came, and clusters that went. */
export interface ClustersChange {
  added: ClusterWatch[];
  removed: ClusterWatch[];
}

/** What a registry is made of. */
export interface ClusterRegistryOptions {
  /** In order of precedence: of two clusters with one name the first is taken. */
  connectors: ClusterConnector[];
  logger: LoggerService;
  timings?: Partial<WatchTimings>;
  metrics?: WatchMetrics;
}

/** All clusters that are watched, kept in step with what the connectors find. */
export class ClusterRegistry {
  readonly #options: ClusterRegistryOptions;
  readonly #found = new Map<ClusterConnector, ClusterDefinition[]>();
  readonly #watches = new Map<string, ClusterWatch>();
  readonly #listeners = new Set<(change: ClustersChange) => void>();
  readonly #unsubscribe: Array<() => void> = [];
  readonly #retries = new Map<ClusterConnector, NodeJS.Timeout>();
  readonly #stopping = new Set<Promise<void>>();
  readonly #warned = new Set<string>();
  #stopped = false;

  constructor(options: ClusterRegistryOptions) {
    this.#options = options;
  }

  /** Starts watching. Resolves when every connector was asked once; no cluster is waited for. */
  async start(): Promise<void> {
    for (const connector of this.#options.connectors) {
      const stop = connector.onChange?.(() => {
        this.#ask(connector);
      });
      if (stop) {
        this.#unsubscribe.push(stop);
      }
    }
    await Promise.all(
      this.#options.connectors.map(connector => this.#ask(connector)),
    );
  }

  /** Ends all watches; resolves when nothing of them is left. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unsubscribe.forEach(unsubscribe => unsubscribe());
    this.#retries.forEach(timer => clearTimeout(timer));
    await Promise.all([
      ...[...this.#watches.values()].map(watch => watch.stop()),
      ...this.#stopping,
    ]);
  }

  /** All clusters, in the connectors' order. */
  clusters(): ClusterWatch[] {
    return this.#definitions().flatMap(
      ({ name }) => this.#watches.get(name) ?? [],
    );
  }

  get(name: string): ClusterWatch | undefined {
    return this.#watches.get(name);
  }

  /** Calls back when clusters come or go; returns how to stop that. Those of before are not told. */
  onClusters(listener: (change: ClustersChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #ask(connector: ClusterConnector): Promise<void> {
    clearTimeout(this.#retries.get(connector));
    try {
      const found = await withDeadline(
        connector.listClusters(),
        LIST_DEADLINE_MS,
        `${connector.name}: no list of clusters`,
      );
      if (!this.#stopped) {
        this.#found.set(connector, found);
        this.#reconcile();
      }
    } catch (error) {
      // What it found before stays: a connector that fails does not mean that clusters are gone.
      this.#options.logger.error(
        `Clusters of ${connector.name} cannot be listed`,
        error as Error,
      );
      if (!this.#stopped) {
        this.#retries.set(
          connector,
          setTimeout(() => this.#ask(connector), LIST_RETRY_MS),
        );
      }
    }
  }

  /** What the connectors found, each name once. */
  #definitions(): ClusterDefinition[] {
    const byName = new Map<string, ClusterDefinition>();
    for (const connector of this.#options.connectors) {
      for (const definition of this.#found.get(connector) ?? []) {
        const first = byName.get(definition.name);
        if (first) {
          this.#warnOnce(
            `Cluster ${definition.name} is configured twice: ${first.source} is used, ${definition.source} is not`,
          );
        } else {
          byName.set(definition.name, definition);
        }
      }
    }
    return [...byName.values()];
  }

  #reconcile(): void {
    const definitions = this.#definitions();
    const kept = new Map(definitions.map(item => [item.name, item.source]));
    const removed = [...this.#watches.values()].filter(
      // The same name from another source is another cluster.
      watch => kept.get(watch.name) !== watch.definition.source,
    );
    for (const watch of removed) {
      this.#watches.delete(watch.name);
      const stopping = watch.stop().finally(() => {
        this.#stopping.delete(stopping);
      });
      this.#stopping.add(stopping);
    }
    const { logger, timings, metrics } = this.#options;
    const added = definitions
      .filter(({ name }) => !this.#watches.has(name))
      .map(
        definition =>
          new ClusterWatch({ definition, logger, timings, metrics }),
      );
    for (const watch of added) {
      this.#watches.set(watch.name, watch);
    }
    if (added.length > 0 || removed.length > 0) {
      this.#listeners.forEach(listener => listener({ added, removed }));
    }
    // After the listeners, so that they miss nothing.
    added.forEach(watch => watch.start());
  }

  #warnOnce(message: string): void {
    if (!this.#warned.has(message)) {
      this.#warned.add(message);
      this.#options.logger.warn(message);
    }
  }
}
