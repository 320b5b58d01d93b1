import type { KubernetesObject, ObjectChange, ObjectRef } from '../types';
import { Entry, SELECTORS, Source } from './Entry';
import { KindTable } from './KindTable';
import { OwnerIndex } from './OwnerIndex';
import { isOlder } from './resourceVersion';

/** A kind, and which watch speaks about it. */
export interface Feed {
  group: string;
  kind: string;
  source: Source;
  /** The namespace that the watch covers; all when left out. */
  namespace?: string;
}

/** A list that is coming in, page by page. */
export interface Relist {
  add(object: KubernetesObject): void;
  /** The list is whole: what it did not hold is gone. */
  finish(): void;
}

/**
 * The objects of one cluster, as its watches last saw them. What several watches see is held once. Changes
 * are handed out in batches, after the code that made them has run.
 */
export class ObjectStore {
  readonly #kinds = new Map<string, KindTable>();
  readonly #owners = new OwnerIndex();
  readonly #listeners = new Set<(changes: ObjectChange[]) => void>();
  #pending: ObjectChange[] = [];
  #size = 0;

  /** Number of objects held. */
  get size(): number {
    return this.#size;
  }

  /** Number of objects of a kind. */
  count(group: string, kind: string): number {
    return this.#table(group, kind)?.size ?? 0;
  }

  get(ref: ObjectRef): KubernetesObject | undefined {
    return this.#table(ref.group, ref.kind)?.get(ref.namespace, ref.name)
      ?.object;
  }

  *list(
    group: string,
    kind: string,
    namespace?: string,
  ): Iterable<KubernetesObject> {
    for (const entry of this.#table(group, kind)?.entries(namespace) ?? []) {
      yield entry.object;
    }
  }

  *childrenOf(uid: string): Iterable<KubernetesObject> {
    for (const entry of this.#owners.of(uid)) {
      yield entry.object;
    }
  }

  /** Calls back with each batch of changes; returns how to stop that. */
  onChanges(listener: (changes: ObjectChange[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes over an object that a watch saw, unless a newer state of it is known. */
  upsert(feed: Feed, object: KubernetesObject): void {
    this.#upsert(feed, object);
  }

  /** A watch saw an object go: deleted, or out of its selector. */
  remove(feed: Feed, object: KubernetesObject): void {
    const table = this.#table(feed.group, feed.kind);
    const { namespace = '', name, uid } = object.metadata;
    const entry = table?.get(namespace, name);
    if (!table || !entry || differ(entry.object.metadata.uid, uid)) {
      return;
    }
    // A watch without a selector only reports real deletions.
    const sources = SELECTORS[feed.source] ? entry.sources & ~feed.source : 0;
    this.#leave(table, entry, sources, object);
  }

  /** Starts a list of all that a feed covers. The objects of before stay until it is whole. */
  relist(feed: Feed): Relist {
    const unseen = new Set(this.#covered(feed));
    return {
      add: object => {
        const entry = this.#upsert(feed, object);
        if (unseen.size > 0) {
          unseen.delete(entry);
        }
      },
      finish: () => this.#withdraw(feed, unseen),
    };
  }

  /** Forgets all that only this feed knows of. */
  drop(feed: Feed): void {
    this.#withdraw(feed, [...this.#covered(feed)]);
  }

  #table(group: string, kind: string): KindTable | undefined {
    return this.#kinds.get(`${group}/${kind}`);
  }

  *#covered(feed: Feed): Iterable<Entry> {
    const table = this.#table(feed.group, feed.kind);
    for (const entry of table?.entries(feed.namespace) ?? []) {
      if (entry.sources & feed.source) {
        yield entry;
      }
    }
  }

  #withdraw(feed: Feed, entries: Iterable<Entry>): void {
    const table = this.#table(feed.group, feed.kind);
    for (const entry of entries) {
      this.#leave(table!, entry, entry.sources & ~feed.source, entry.object);
    }
  }

  #upsert(feed: Feed, object: KubernetesObject): Entry {
    const key = `${feed.group}/${feed.kind}`;
    let table = this.#kinds.get(key);
    if (!table) {
      table = new KindTable(feed.group, feed.kind);
      this.#kinds.set(key, table);
    }
    const { namespace = '', name } = object.metadata;
    const entry = table.get(namespace, name);
    if (!entry) {
      return this.#enter(table, feed.source, object);
    }
    const known = entry.object.metadata;
    const { uid, resourceVersion = '' } = object.metadata;
    const older = isOlder(resourceVersion, known.resourceVersion ?? '');
    if (differ(known.uid, uid)) {
      if (older) {
        return entry;
      }
      this.#leave(table, entry, 0, entry.object);
      return this.#enter(table, feed.source, object);
    }
    entry.sources |= feed.source;
    const same =
      resourceVersion === known.resourceVersion &&
      object.apiVersion === entry.object.apiVersion;
    if (!older && !same) {
      const previous = entry.object;
      this.#owners.remove(entry);
      entry.object = object;
      this.#owners.add(entry);
      this.#changed({
        type: 'modified',
        ref: refOf(table, object),
        object,
        previous,
      });
    }
    return entry;
  }

  #enter(table: KindTable, source: Source, object: KubernetesObject): Entry {
    const entry: Entry = { object, sources: source };
    const { namespace = '', name } = object.metadata;
    table.add(namespace, name, entry);
    this.#owners.add(entry);
    this.#size += 1;
    this.#changed({ type: 'added', ref: refOf(table, object), object });
    return entry;
  }

  #leave(
    table: KindTable,
    entry: Entry,
    sources: number,
    last: KubernetesObject,
  ): void {
    entry.sources = sources;
    if (sources !== 0) {
      return;
    }
    const previous = entry.object;
    const { namespace = '', name } = previous.metadata;
    table.remove(namespace, name);
    this.#owners.remove(entry);
    this.#size -= 1;
    this.#changed({
      type: 'deleted',
      ref: refOf(table, previous),
      object: last,
      previous,
    });
  }

  #changed(change: ObjectChange): void {
    if (this.#pending.push(change) === 1) {
      setImmediate(() => {
        const changes = this.#pending;
        this.#pending = [];
        this.#listeners.forEach(listener => listener(changes));
      });
    }
  }
}

/** Two uids that are both known and not the same: the name was given to another object meanwhile. */
function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function refOf(table: KindTable, object: KubernetesObject): ObjectRef {
  const { namespace = '', name } = object.metadata;
  return { group: table.group, kind: table.kind, namespace, name };
}
