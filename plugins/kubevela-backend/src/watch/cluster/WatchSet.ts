import type { ApiError } from '../../clusters/ApiError';
import type { ClusterConnection } from '../../clusters/ClusterConnection';
import type { ApiResource, ApiResources } from '../discovery/ApiResources';
import type { WatchMetrics } from '../metrics';
import { prune } from '../prune';
import { pageTurns } from '../reflector/PageTurns';
import { Reflector } from '../reflector/Reflector';
import { Semaphore } from '../Semaphore';
import { SELECTORS, SOURCE } from '../store/Entry';
import type { Feed, ObjectStore } from '../store/ObjectStore';
import type { WatchTimings } from '../timings';

/** Lists of one cluster that may run side by side. */
const LIST_SLOTS = 4;

/** A feed with the reflector that fills it. */
export interface RunningWatch {
  feed: Feed;
  reflector: Reflector;
}

interface Running extends RunningWatch {
  resource: ApiResource;
  release?: NodeJS.Timeout;
}

/** What a watch set needs. */
export interface WatchSetOptions {
  store: ObjectStore;
  timings: WatchTimings;
  metrics: WatchMetrics;
  random: () => number;
  /** A reflector's state, or the set itself, has changed. */
  onState(): void;
  onError(error: ApiError): void;
}

/** The reflectors of one cluster: as many as are needed and served. */
export class WatchSet {
  readonly #options: WatchSetOptions;
  readonly #listSlots = new Semaphore(LIST_SLOTS);
  readonly #turns = pageTurns.cluster();
  readonly #running = new Map<string, Running>();
  readonly #stopping = new Set<Promise<void>>();
  #missing: Feed[] = [];

  constructor(options: WatchSetOptions) {
    this.#options = options;
  }

  /** The watches that run. */
  get running(): RunningWatch[] {
    return [...this.#running.values()];
  }

  /** Feeds that are needed, but whose kind the cluster does not serve. */
  get missing(): readonly Feed[] {
    return this.#missing;
  }

  get(feed: Feed): Reflector | undefined {
    return this.#running.get(keyOf(feed))?.reflector;
  }

  /** Starts what is needed and served, stops the rest: at once what is not served, else after a while. */
  reconcile(
    needed: Feed[],
    resources: ApiResources,
    connection: ClusterConnection,
  ): void {
    const left = new Map(this.#running);
    this.#missing = [];
    for (const feed of needed) {
      const key = keyOf(feed);
      left.delete(key);
      const resource = resources.get(feed.group, feed.kind);
      if (resource) {
        this.#ensure(key, feed, resource, connection);
      } else {
        this.#missing.push(feed);
        if (resources.lacks(feed.group, feed.kind)) {
          this.#drop(key);
        }
      }
    }
    for (const [key, { feed }] of left) {
      if (resources.lacks(feed.group, feed.kind)) {
        this.#drop(key);
      } else {
        this.#release(key);
      }
    }
    this.#options.onState();
  }

  /** Lets every reflector try again, or open its watch anew. */
  nudge(): void {
    for (const { reflector } of this.#running.values()) {
      reflector.nudge();
    }
  }

  async stop(): Promise<void> {
    for (const running of this.#running.values()) {
      this.#stop(running);
    }
    this.#running.clear();
    await Promise.all(this.#stopping);
  }

  #ensure(
    key: string,
    feed: Feed,
    resource: ApiResource,
    connection: ClusterConnection,
  ): void {
    const running = this.#running.get(key);
    if (running) {
      clearTimeout(running.release);
      running.release = undefined;
      if (
        running.resource.version === resource.version &&
        running.resource.plural === resource.plural
      ) {
        return;
      }
      this.#stop(running);
    }
    const reflector = this.#createReflector(feed, resource, connection);
    this.#running.set(key, { feed, reflector, resource });
    reflector.start();
  }

  #createReflector(
    feed: Feed,
    resource: ApiResource,
    connection: ClusterConnection,
  ): Reflector {
    const { store, timings, metrics, random, onState, onError } = this.#options;
    const labelSelector = SELECTORS[feed.source];
    const childrenOnly = feed.source === SOURCE.children;
    let wasForbidden = false;
    return new Reflector({
      connection,
      target: { ...resource, namespace: feed.namespace, labelSelector },
      timings,
      listSlots: this.#listSlots,
      turns: this.#turns,
      metrics,
      random,
      sink: {
        accept: raw =>
          childrenOnly && !raw.metadata?.ownerReferences
            ? undefined
            : prune(raw, resource),
        upsert: object => store.upsert(feed, object),
        remove: object => store.remove(feed, object),
        relist: () => store.relist(feed),
      },
      onState: ({ state }) => {
        if (wasForbidden && state === 'watching') {
          // New rights seldom come for one kind alone.
          this.#nudgeForbidden();
        }
        wasForbidden =
          state === 'forbidden' || (wasForbidden && state === 'listing');
        onState();
      },
      onError: (_, error) => onError(error),
    });
  }

  #nudgeForbidden(): void {
    for (const { reflector } of this.#running.values()) {
      if (reflector.state === 'forbidden') {
        reflector.nudge();
      }
    }
  }

  #release(key: string): void {
    const running = this.#running.get(key);
    if (running && !running.release) {
      running.release = setTimeout(
        () => this.#drop(key),
        this.#options.timings.releaseGraceMs,
      );
    }
  }

  #drop(key: string): void {
    const running = this.#running.get(key);
    if (running) {
      this.#running.delete(key);
      this.#stop(running);
      this.#options.store.drop(running.feed);
      this.#options.onState();
    }
  }

  #stop({ reflector, release }: Running): void {
    clearTimeout(release);
    const stopping = reflector.stop().finally(() => {
      this.#stopping.delete(stopping);
    });
    this.#stopping.add(stopping);
  }
}

function keyOf({ group, kind, source, namespace }: Feed): string {
  return `${group}/${kind} ${source} ${namespace ?? ''}`;
}
