import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import type {
  ClusterFreshness,
  InstanceSummary,
} from '@velastage/plugin-kubevela-common';
import { Budget, type Parcel } from './Budget';
import { decide } from './decide';
import { observe } from './observe';
import { payloadOf } from './payload';
import type {
  Notice,
  NotificationLevel,
  NotificationSettings,
  Told,
} from './types';

/** What the notifier stands on. */
export interface OwnerNotifierOptions {
  settings: NotificationSettings;
  instances: () => Iterable<InstanceSummary>;
  clusters: () => ClusterFreshness[];
  /** Whether all that is seen in the clusters has been made into instances. */
  settled: () => boolean;
  store: {
    read(): Promise<{ told: Map<string, Told>; clusters: Set<string> }>;
    write(application: string, told: Told | undefined): Promise<void>;
    writeCluster(cluster: string): Promise<void>;
  };
  /** What each of these owners wants; those that the catalog does not have are left out. */
  levels(owners: string[]): Promise<Map<string, NotificationLevel>>;
  send(owner: string, payload: NotificationPayload): Promise<void>;
  logger: LoggerService;
}

/**
 * Tells owners when their applications turn bad and when they recover. Each look reads what was told, decides,
 * sends, and only then remembers: what could not be sent is tried again by the next look, on whatever replica.
 */
export class OwnerNotifier {
  readonly #options: OwnerNotifierOptions;
  readonly #budget: Budget;
  #failing = false;

  constructor(options: OwnerNotifierOptions) {
    this.#options = options;
    this.#budget = new Budget(options.settings.perMinute);
  }

  /** Looks once. Must not run on two replicas at the same time. */
  async look(nowMs: number = Date.now()): Promise<void> {
    const { settings, store, instances, clusters, settled } = this.#options;
    const visible = new Set(
      clusters()
        .filter(({ status }) => status === 'Connected' || status === 'Partial')
        .map(({ cluster }) => cluster),
    );
    const { told, clusters: known } = await store.read();
    const newClusters = new Set<string>();
    for (const cluster of visible) {
      if (!known.has(cluster)) {
        if (settled()) newClusters.add(cluster);
        else visible.delete(cluster);
      }
    }
    const observations = observe(instances(), visible);
    const { notices, remember } = decide({
      observations,
      told,
      newClusters,
      holdMs: settings.holdMs,
      nowMs,
    });
    if (settled() && [...known].every(cluster => visible.has(cluster))) {
      // Only with all clusters in sight is what is not there gone.
      const there = new Set(observations.map(each => each.application));
      for (const application of told.keys()) {
        if (!there.has(application)) {
          remember.set(application, undefined);
        }
      }
    }
    const failed = await this.#tell(notices, nowMs);
    for (const [application, state] of remember) {
      if (!failed.has(application)) {
        await store.write(application, state);
      }
    }
    for (const cluster of newClusters) {
      await store.writeCluster(cluster);
    }
  }

  /** @returns the applications whose owners could not be told */
  async #tell(notices: Notice[], nowMs: number): Promise<Set<string>> {
    const failed = new Set<string>();
    if (notices.length === 0) {
      return failed;
    }
    const { levels, send, settings, logger } = this.#options;
    const wanted = await levels([...new Set(notices.map(each => each.owner))]);
    const parcels = this.#budget.pack(
      notices.filter(({ owner, kind }) => wants(wanted.get(owner), kind)),
      nowMs,
    );
    for (const parcel of parcels) {
      try {
        await send(parcel.owner, payloadOf(parcel, settings));
        this.#failing = false;
      } catch (error) {
        // It is tried again and again, where there is no notifications backend for ever: said once.
        logger[this.#failing ? 'debug' : 'warn'](
          `Could not notify ${parcel.owner} of ${named(parcel)}; trying on`,
          error as Error,
        );
        this.#failing = true;
        parcel.notices.forEach(each => failed.add(each.application));
      }
    }
    return failed;
  }
}

function wants(
  level: NotificationLevel | undefined,
  kind: Notice['kind'],
): boolean {
  return level === 'all' || (level === 'failures' && kind === 'failure');
}

function named({ notices }: Parcel): string {
  return notices.length === 1
    ? notices[0].application
    : `${notices.length} applications`;
}
