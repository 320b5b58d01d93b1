import { SOURCE } from '../store/Entry';
import type { Feed } from '../store/ObjectStore';
import {
  BUILT_IN_FEEDS,
  CHILD_KINDS,
  CORE_FEEDS,
  DEFINITION_FEEDS,
  GroupKind,
  isNeverWatched,
  SCHEMA_FEED,
  VELA_CORE_FEED,
} from './kinds';

const STANDING = new Set(
  [...CORE_FEEDS, ...DEFINITION_FEEDS, ...BUILT_IN_FEEDS].map(
    ({ group, kind }) => key(group, kind),
  ),
);

/** What has to be watched: the standing list, and what was asked for and not given back. */
export class Needs {
  readonly #kinds = new Map<string, { wanted: GroupKind; count: number }>();
  readonly #namespaces = new Map<string, number>();
  readonly #onChange: () => void;
  #byKind?: Map<string, Feed[]>;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Asks for a kind; the answer gives it back. */
  want(group: string, kind: string): () => void {
    if (STANDING.has(key(group, kind)) || isNeverWatched(group, kind)) {
      return () => undefined;
    }
    const held = this.#kinds.get(key(group, kind)) ?? {
      wanted: { group, kind },
      count: 0,
    };
    this.#kinds.set(key(group, kind), held);
    held.count += 1;
    if (held.count === 1) {
      this.#changed();
    }
    return once(() => {
      held.count -= 1;
      if (held.count === 0) {
        this.#kinds.delete(key(group, kind));
        this.#changed();
      }
    });
  }

  /** Asks for the unlabelled children in a namespace; the answer gives them back. */
  wantChildren(namespace: string): () => void {
    const count = this.#namespaces.get(namespace) ?? 0;
    this.#namespaces.set(namespace, count + 1);
    if (count === 0) {
      this.#changed();
    }
    return once(() => {
      const left = this.#namespaces.get(namespace)! - 1;
      this.#namespaces.set(namespace, left);
      if (left === 0) {
        this.#namespaces.delete(namespace);
        this.#changed();
      }
    });
  }

  /** The watches of one kind that see into one namespace. */
  feedsOf(group: string, kind: string, namespace: string): Feed[] {
    this.#byKind ??= groupByKind(this.feeds());
    // Schemas are beside what Applications apply: not seeing them hides nothing of these.
    return (this.#byKind.get(key(group, kind)) ?? []).filter(
      feed =>
        feed.source !== SOURCE.schemas &&
        (feed.namespace === undefined || feed.namespace === namespace),
    );
  }

  /** Every watch that is needed now. */
  feeds(): Feed[] {
    const wanted = [...this.#kinds.values()].map(held => ({
      ...held.wanted,
      source: SOURCE.labelled,
    }));
    const children = [...this.#namespaces.keys()].flatMap(namespace =>
      CHILD_KINDS.map(kind => ({
        ...kind,
        source: SOURCE.children,
        namespace,
      })),
    );
    return [
      ...CORE_FEEDS,
      ...DEFINITION_FEEDS,
      ...BUILT_IN_FEEDS,
      SCHEMA_FEED,
      VELA_CORE_FEED,
      ...wanted,
      ...children,
    ];
  }

  #changed(): void {
    this.#byKind = undefined;
    this.#onChange();
  }
}

function groupByKind(feeds: Feed[]): Map<string, Feed[]> {
  const byKind = new Map<string, Feed[]>();
  for (const feed of feeds) {
    const held = byKind.get(key(feed.group, feed.kind)) ?? [];
    byKind.set(key(feed.group, feed.kind), [...held, feed]);
  }
  return byKind;
}

function key(group: string, kind: string): string {
  return `${group}/${kind}`;
}

function once(release: () => void): () => void {
  let released = false;
  return () => {
    if (!released) {
      released = true;
      release();
    }
  };
}
