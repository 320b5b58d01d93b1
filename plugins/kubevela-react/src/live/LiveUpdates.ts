import type { Query, QueryClient } from '@tanstack/react-query';
import type { InstancesSignal } from '@velastage/plugin-kubevela-common';
import { liveMetaOf, type LiveMeta } from './liveMeta';
import { COALESCE_MS, LIST_REFRESH_MS, MIN_REFETCH_GAP_MS } from './timing';

/**
 * Turns signals into refetches of only the queries that they concern.
 *
 * A request that is under way is never cancelled for a signal, else a busy instance would keep its
 * own screen from ever updating; the change stays pending and is answered after that request.
 */
export class LiveUpdates {
  readonly #client: QueryClient;
  readonly #changed = new Set<string>();
  /** Queries that have been asked too lately. Queries and not what they show: others that show it have been asked. */
  #late = new Set<string>();
  #clustersChanged = false;
  #heard = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: QueryClient) {
    this.#client = client;
  }

  /** Whether a signal has come, and so the connection is known to stand. */
  get heard(): boolean {
    return this.#heard;
  }

  /** Takes a signal in. */
  receive(signal: InstancesSignal) {
    this.#heard = true;
    Object.keys(signal.versions ?? {}).forEach(key => this.#changed.add(key));
    this.#clustersChanged ||= Boolean(signal.clusters);
    this.#schedule(COALESCE_MS);
  }

  /** Forgets what is pending. */
  stop() {
    clearTimeout(this.#timer);
    clearTimeout(this.#listTimer);
    this.#timer = undefined;
    this.#listTimer = undefined;
    this.#changed.clear();
    this.#late.clear();
    this.#clustersChanged = false;
  }

  /** Asks again for all that is shown: changes may have come before anybody listened. */
  catchUp() {
    this.#client
      .getQueryCache()
      .getAll()
      .filter(query => liveMetaOf(query.meta))
      .forEach(query => this.#refetch(query));
  }

  #schedule(delayMs: number) {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#flush();
    }, delayMs);
  }

  #flush() {
    const changed = new Set(this.#changed);
    const clusters = this.#clustersChanged;
    const late = this.#late;
    this.#changed.clear();
    this.#late = new Set();
    this.#clustersChanged = false;

    for (const query of this.#client.getQueryCache().getAll()) {
      const live = liveMetaOf(query.meta);
      if (!live) {
        continue;
      }
      const concerned =
        late.has(query.queryHash) ||
        (clusters && live.clusters) ||
        shows(query, live, changed);
      if (concerned) {
        if (isTooSoon(query)) {
          this.#late.add(query.queryHash);
        } else {
          this.#refetch(query);
        }
      } else if (live.list && changed.size > 0) {
        this.#listTimer ??= setTimeout(() => {
          this.#listTimer = undefined;
          this.#refreshLists();
        }, LIST_REFRESH_MS);
      }
    }
    if (this.#late.size > 0) {
      this.#schedule(MIN_REFETCH_GAP_MS);
    }
  }

  #refreshLists() {
    this.#client
      .getQueryCache()
      .getAll()
      .filter(query => liveMetaOf(query.meta)?.list)
      .forEach(query => this.#refetch(query));
  }

  /** Marks it stale always, asks again only where somebody looks at it. */
  #refetch(query: Query) {
    this.#client
      .invalidateQueries(
        {
          queryKey: query.queryKey,
          exact: true,
          refetchType:
            document.visibilityState === 'hidden' ? 'none' : 'active',
        },
        { cancelRefetch: false },
      )
      .catch(() => {});
  }
}

/** Whether what is on the screen holds one of these instances. */
function shows(query: Query, live: LiveMeta, changed: ReadonlySet<string>) {
  const { data } = query.state;
  return (
    data !== undefined &&
    [...live.instanceKeys(data)].some(key => changed.has(key))
  );
}

function isTooSoon(query: Query) {
  return (
    query.state.fetchStatus === 'fetching' ||
    Date.now() - query.state.dataUpdatedAt < MIN_REFETCH_GAP_MS
  );
}
