import type { LoggerService } from '@backstage/backend-plugin-api';
import type { BlindSpot } from '@velastage/plugin-kubevela-common';
import type { Feed } from '../store/ObjectStore';
import type { WatchTimings } from '../timings';
import { isBeside } from './kinds';
import { blindSpots, clusterStanding, ClusterStanding } from './report';
import type { ConnectionState } from './Supervisor';
import { reflectorVisibility } from './visibility';
import type { RunningWatch } from './WatchSet';

/** What a cluster's status is read from. */
export interface StatusInput {
  connection: ConnectionState;
  /** Whether vela-core's API is served; undefined before the first look. */
  installed: boolean | undefined;
  watches: RunningWatch[];
  /** Feeds whose kind is not served. */
  missing: readonly Feed[];
}

/** What a status keeper needs. */
export interface StatusKeeperOptions {
  name: string;
  logger: LoggerService;
  timings: WatchTimings;
  look(): StatusInput;
}

/**
 * Keeps the status of a cluster: reads it anew soon after something changed, and when time alone makes
 * something stale; logs it; tells who listens.
 */
export class StatusKeeper {
  readonly #options: StatusKeeperOptions;
  readonly #listeners = new Set<() => void>();
  readonly #listed: Promise<void>;
  #resolveListed!: () => void;
  #everListed = false;
  #standing: ClusterStanding = { status: 'Connecting' };
  #sinceMs = Date.now();
  #told = '';
  #soonTimer?: NodeJS.Timeout;
  #staleTimer?: NodeJS.Timeout;
  #stopped = false;

  constructor(options: StatusKeeperOptions) {
    this.#options = options;
    this.#listed = new Promise(resolve => {
      this.#resolveListed = resolve;
    });
  }

  get standing(): ClusterStanding {
    return this.#standing;
  }

  /** When the status became what it is, in milliseconds since the epoch. */
  get sinceMs(): number {
    return this.#sinceMs;
  }

  /** Resolves when the first lists are over, well or not, or nothing is to be listed; also on stop. */
  listed(): Promise<void> {
    return this.#listed;
  }

  blindSpots(): BlindSpot[] {
    return this.#blindSpots(this.#options.look());
  }

  /** Calls back when the status, the blind spots or what can be relied on has changed. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Something changed: the status is read in a moment. */
  soon(): void {
    if (!this.#soonTimer && !this.#stopped) {
      this.#soonTimer = setTimeout(() => {
        this.#soonTimer = undefined;
        this.#update();
      }, this.#options.timings.statusDelayMs);
    }
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#soonTimer);
    clearTimeout(this.#staleTimer);
    this.#resolveListed();
  }

  #update(): void {
    const { name, look } = this.#options;
    const input = look();
    const spots = this.#blindSpots(input);
    if (input.installed === false) {
      this.#everListed = false;
    }
    // Kinds that are asked for later do not make the whole cluster `Connecting` again.
    this.#everListed ||= firstListsAreOver(input, spots);
    if (this.#everListed || input.installed === false) {
      this.#resolveListed();
    }
    const standing = clusterStanding({
      ...input,
      name,
      listed: this.#everListed,
      hasData: input.watches.some(({ reflector }) => reflector.synced),
      blindSpots: spots,
    });
    this.#log(standing);
    if (standing.status !== this.#standing.status) {
      this.#sinceMs = Date.now();
    }
    this.#standing = standing;
    this.#updateWhenStale(input);
    this.#tell(standing, spots, input);
  }

  #blindSpots({ installed, watches, missing }: StatusInput): BlindSpot[] {
    return blindSpots({
      watches,
      missing: installed ? missing : [],
      staleAfterMs: this.#options.timings.staleAfterMs,
      nowMs: Date.now(),
    });
  }

  /** Messages are left out of what is compared: they vary from one failure to the next. */
  #tell(
    { status }: ClusterStanding,
    spots: BlindSpot[],
    { watches, connection }: StatusInput,
  ): void {
    const cluster = {
      lost: connection.is !== 'up',
      staleAfterMs: this.#options.timings.staleAfterMs,
      nowMs: Date.now(),
    };
    const told = JSON.stringify([
      status,
      spots.map(({ reason, kind, namespace }) => [reason, kind, namespace]),
      watches.map(({ feed: { group, kind, namespace }, reflector }) => [
        group,
        kind,
        namespace,
        reflectorVisibility(reflector, cluster),
      ]),
    ]);
    if (told !== this.#told) {
      this.#told = told;
      this.#listeners.forEach(listener => listener());
    }
  }

  #updateWhenStale({ watches }: StatusInput): void {
    clearTimeout(this.#staleTimer);
    const nowMs = Date.now();
    const dueMs = watches
      .map(({ reflector }) => reflector.downSinceMs)
      .filter(since => since !== undefined)
      .map(since => since + this.#options.timings.staleAfterMs)
      .filter(due => due > nowMs);
    if (dueMs.length > 0) {
      this.#staleTimer = setTimeout(
        () => this.#update(),
        Math.min(...dueMs) - nowMs + 1,
      );
    }
  }

  #log({ status, message }: ClusterStanding): void {
    if (
      status === this.#standing.status &&
      message === this.#standing.message
    ) {
      return;
    }
    const { name, logger } = this.#options;
    const calm = status === 'Connected' || status === 'Connecting';
    logger[calm ? 'info' : 'warn'](
      message ? `${message} (${status})` : `${name}: ${status}`,
      { cluster: name },
    );
  }
}

/** Whether each watch has been listed, or has shown that it cannot be for now. */
function firstListsAreOver(input: StatusInput, spots: BlindSpot[]): boolean {
  const given = new Set(
    spots.map(({ kind, namespace }) => `${kind} ${namespace ?? ''}`),
  );
  return (
    input.installed === true &&
    input.watches.every(({ feed, reflector }) => {
      const { kind, namespace } = feed;
      return (
        reflector.synced ||
        given.has(`${kind} ${namespace ?? ''}`) ||
        (isBeside(feed) && reflector.error !== undefined)
      );
    })
  );
}
