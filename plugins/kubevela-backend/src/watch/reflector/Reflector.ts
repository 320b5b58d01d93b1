import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiError } from '../../clusters/ApiError';
import type { ClusterConnection } from '../../clusters/ClusterConnection';
import { connectionError } from '../../clusters/connectionError';
import { requestInfo } from '../../clusters/requestInfo';
import { Backoff } from '../Backoff';
import { NO_METRICS, WatchMetrics } from '../metrics';
import type { Semaphore } from '../Semaphore';
import type { WatchTimings } from '../timings';
import type { KubernetesObject } from '../types';
import { ITEM_SHAPES } from './itemShapes';
import { listPages } from './listPages';
import type { ClusterTurns } from './PageTurns';
import { collectionPath, WatchTarget } from './target';
import { WatchEvent, watchStream } from './watchStream';

type Raw = Record<string, any>;

/** Where a reflector puts what it sees. */
export interface ReflectorSink {
  /** Turns a parsed object into the one to keep; undefined leaves it out. */
  accept(raw: Raw): KubernetesObject | undefined;
  upsert(object: KubernetesObject): void;
  remove(object: KubernetesObject): void;
  relist(): { add(object: KubernetesObject): void; finish(): void };
}

/** What a reflector does now: see `WatchState` in the API. */
export type ReflectorState =
  | 'listing'
  | 'watching'
  | 'waiting'
  | 'forbidden'
  | 'notServed'
  | 'stopped';

/** What a reflector needs. */
export interface ReflectorOptions {
  connection: ClusterConnection;
  target: WatchTarget;
  sink: ReflectorSink;
  timings: WatchTimings;
  /** Lists of one cluster share it. */
  listSlots: Semaphore;
  /** Those of its cluster. */
  turns: ClusterTurns;
  metrics?: WatchMetrics;
  random?: () => number;
  /** The state, or whether it can be relied on, has changed. */
  onState?: (reflector: Reflector) => void;
  /** A list or a watch has failed. */
  onError?: (reflector: Reflector, error: ApiError) => void;
}

const SHORT_WATCHES_BEFORE_LIST = 5;

/** Longest time that a server may make us wait by Retry-After. */
const LONGEST_RETRY_AFTER_MS = 5 * 60_000;

/**
 * Keeps a store in step with one collection of an API server: a paged list, then a watch from its version
 * on, resumed from the last event or bookmark, with a new list only when the server has forgotten that
 * version. The store serves what it has through all of it. Nothing ends a reflector but `stop`.
 *
 * Requests are bounded: each failure, and each watch that ends before `healthyMs`, doubles the wait before
 * the next request; only a watch that lasted puts it back.
 */
export class Reflector {
  readonly target: WatchTarget;
  readonly #options: ReflectorOptions;
  readonly #backoff: Backoff;
  readonly #refusals: Backoff;
  readonly #random: () => number;
  readonly #stop = new AbortController();
  #loop?: Promise<void>;
  #interrupt = new AbortController();
  #resourceVersion?: string;
  #openedMs?: number;
  #listedMs = 0;
  #shortWatches = 0;
  #state: ReflectorState = 'waiting';
  #error?: ApiError;
  #synced = false;
  #downSinceMs?: number;
  #restarts = 0;
  #lastEventMs?: number;

  constructor(options: ReflectorOptions) {
    const { timings } = options;
    this.target = options.target;
    this.#options = options;
    this.#random = options.random ?? Math.random;
    this.#backoff = new Backoff({
      firstMs: timings.backoffFirstMs,
      capMs: timings.backoffCapMs,
      random: options.random,
    });
    // Soon at first: an API server that has just come back refuses everybody until it has read its roles.
    this.#refusals = new Backoff({
      firstMs: 4 * timings.backoffFirstMs,
      capMs: 2 * timings.forbiddenRetryMs,
      random: options.random,
    });
  }

  get state(): ReflectorState {
    return this.#state;
  }

  /** Why it is not watching now. */
  get error(): ApiError | undefined {
    return this.#error;
  }

  /** Whether a list has ever been whole. */
  get synced(): boolean {
    return this.#synced;
  }

  /** Since when it has not been watching, in milliseconds since the epoch; undefined while it is. */
  get downSinceMs(): number | undefined {
    return this.#downSinceMs;
  }

  /** How often a watch has ended before its time. */
  get restarts(): number {
    return this.#restarts;
  }

  /** When the last event or bookmark came, in milliseconds since the epoch. */
  get lastEventMs(): number | undefined {
    return this.#lastEventMs;
  }

  start(): void {
    this.#loop ??= this.#run();
  }

  /** Ends it; resolves when no request and no timer of it is left. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#interrupt.abort();
    await this.#loop;
    this.#enter('stopped');
  }

  /** Ends a wait, or a stream that may be dead without our knowing, and goes on from where it was. */
  nudge(): void {
    const interrupt = this.#interrupt;
    this.#interrupt = new AbortController();
    interrupt.abort();
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const waitMs = await this.#turn();
      if (waitMs > 0 && !this.#stop.signal.aborted) {
        await sleep(waitMs, undefined, {
          signal: this.#interrupt.signal,
        }).catch(() => undefined);
      }
    }
  }

  /** One list, if one is due, and one watch. Answers how long to wait before the next. */
  async #turn(): Promise<number> {
    const { signal } = this.#interrupt;
    this.#openedMs = undefined;
    try {
      if (this.#resourceVersion === undefined) {
        await this.#list(signal);
      }
      await this.#watch(signal);
      return this.#ended('ended');
    } catch (error) {
      if (this.#stop.signal.aborted) {
        return 0;
      }
      if (signal.aborted) {
        return this.#ended('interrupted');
      }
      return this.#failed(this.#asApiError(error));
    }
  }

  async #list(signal: AbortSignal): Promise<void> {
    const { connection, sink, timings, listSlots, turns, metrics } =
      this.#options;
    this.#enter('listing');
    await listSlots.run(async () => {
      const startMs = performance.now();
      const relist = sink.relist();
      let objects = 0;
      const version = await turns.list(() =>
        listPages({
          connection,
          turns,
          path: collectionPath(this.target),
          labelSelector: this.target.labelSelector,
          shape:
            ITEM_SHAPES[
              `${this.target.group}/${this.target.version}/${this.target.kind}`
            ],
          pageSize: timings.pageSize,
          deadlineMs: timings.listDeadlineMs,
          signal,
          onPage: items => {
            objects += items.length;
            for (const item of items) {
              const object = sink.accept(item);
              if (object) {
                relist.add(object);
              }
            }
          },
        }),
      );
      relist.finish();
      this.#resourceVersion = version;
      (metrics ?? NO_METRICS).listed(connection.cluster, this.target.kind, {
        objects,
        durationMs: performance.now() - startMs,
      });
    }, signal);
    this.#lastEventMs = this.#listedMs = Date.now();
    this.#synced = true;
    this.#options.onState?.(this);
  }

  async #watch(signal: AbortSignal): Promise<void> {
    const { connection, timings } = this.#options;
    const [shortest, longest] = timings.watchTimeoutSeconds;
    await watchStream({
      connection,
      path: collectionPath(this.target),
      labelSelector: this.target.labelSelector,
      resourceVersion: this.#resourceVersion ?? '',
      timeoutSeconds: Math.round(
        shortest + this.#random() * (longest - shortest),
      ),
      deadlineMs: timings.requestDeadlineMs,
      stallMs: timings.stallMs,
      signal,
      onOpen: () => {
        this.#openedMs = Date.now();
        this.#downSinceMs = undefined;
        this.#error = undefined;
        this.#refusals.reset();
        this.#enter('watching');
      },
      onEvents: events => this.#apply(events),
    });
  }

  #apply(events: WatchEvent[]): void {
    const { connection, sink, metrics } = this.#options;
    this.#lastEventMs = Date.now();
    let count = 0;
    for (const { type, object: raw } of events) {
      const version: string | undefined = raw.metadata?.resourceVersion;
      if (type !== 'BOOKMARK') {
        count += 1;
        const object = sink.accept(raw);
        if (object && type === 'DELETED') {
          sink.remove(object);
        } else if (object) {
          sink.upsert(object);
        }
      }
      // Only after the event is in the store: what follows this version must not be lost.
      this.#resourceVersion = version ?? this.#resourceVersion;
    }
    if (count > 0) {
      metrics?.events(connection.cluster, this.target.kind, count);
    }
  }

  /** The watch came to an end without an error. */
  #ended(how: 'ended' | 'interrupted'): number {
    if (how === 'interrupted') {
      return this.#random() * this.#options.timings.backoffFirstMs;
    }
    if (this.#lastedLong()) {
      this.#calmDown();
      return 0;
    }
    this.#restarted('closed early');
    this.#down('waiting');
    return this.#backoff.next();
  }

  #calmDown(): void {
    this.#backoff.reset();
    this.#shortWatches = 0;
  }

  #failed(error: ApiError): number {
    const { onError } = this.#options;
    if (this.#lastedLong()) {
      this.#calmDown();
    }
    if (this.#openedMs !== undefined) {
      this.#restarted(error.reason);
    }
    if (error.reason === 'gone') {
      this.#resourceVersion = undefined;
    }
    this.#error = error;
    this.#down(stateAfter(error));
    onError?.(this, error);
    const waitMs =
      error.reason === 'forbidden'
        ? this.#refusals.next()
        : this.#backoff.next();
    const askedMs = Math.min(error.retryAfterMs ?? 0, LONGEST_RETRY_AFTER_MS);
    return Math.max(waitMs, askedMs);
  }

  #asApiError(error: unknown): ApiError {
    const { connection } = this.#options;
    const info = requestInfo('GET', collectionPath(this.target));
    return connectionError(connection.cluster, connection.server, info, error);
  }

  #lastedLong(): boolean {
    return (
      this.#openedMs !== undefined &&
      Date.now() - this.#openedMs >= this.#options.timings.healthyMs
    );
  }

  #restarted(reason: string): void {
    const { connection, metrics, timings } = this.#options;
    this.#restarts += 1;
    this.#shortWatches += 1;
    if (
      this.#shortWatches > SHORT_WATCHES_BEFORE_LIST &&
      Date.now() - this.#listedMs > timings.catchUpMs
    ) {
      // Watches that end after an event or two fall behind for ever: a list catches up.
      this.#resourceVersion = undefined;
    }
    metrics?.restarted(connection.cluster, this.target.kind, reason);
  }

  #down(state: ReflectorState): void {
    this.#downSinceMs ??= Date.now();
    this.#enter(state);
  }

  #enter(state: ReflectorState): void {
    if (this.#state !== state) {
      this.#state = state;
      this.#options.onState?.(this);
    }
  }
}

function stateAfter(error: ApiError): ReflectorState {
  switch (error.reason) {
    case 'forbidden':
      return 'forbidden';
    case 'notFound':
      return 'notServed';
    default:
      return 'waiting';
  }
}
