import { SOURCE } from '../store/Entry';
import type { Feed } from '../store/ObjectStore';
import {
  BUILT_IN_FEEDS,
  CHILD_KINDS,
  CHILD_RULES_FEED,
  CORE_FEEDS,
  DEFINITION_FEEDS,
  isBeside,
  isNeverWatched,
  SCHEMA_FEED,
  VELA_CORE_FEED,
} from './kinds';

const STANDING: readonly Feed[] = [
  ...CORE_FEEDS,
  ...DEFINITION_FEEDS,
  ...BUILT_IN_FEEDS,
  SCHEMA_FEED,
  CHILD_RULES_FEED,
  VELA_CORE_FEED,
];

/** Kinds that are watched anyhow, whole or by the application's label. */
const STANDING_KINDS = new Set(
  [...CORE_FEEDS, ...DEFINITION_FEEDS, ...BUILT_IN_FEEDS].map(
    ({ group, kind }) => key(group, kind),
  ),
);

/** What has to be watched: the standing list, and what was asked for and not given back. */
export class Needs {
  readonly #wanted = new Map<string, { feed: Feed; count: number }>();
  readonly #namespaces = new Map<string, number>();
  readonly #onChange: () => void;
  #byKind?: Map<string, Feed[]>;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Asks for a watch; the answer gives it back. */
  want(feed: Feed): () => void {
    const { group, kind, source, namespace = '' } = feed;
    const standing =
      source === SOURCE.labelled && STANDING_KINDS.has(key(group, kind));
    if (standing || isNeverWatched(group, kind)) {
      return () => undefined;
    }
    const id = `${key(group, kind)} ${source} ${namespace}`;
    const held = this.#wanted.get(id) ?? { feed, count: 0 };
    this.#wanted.set(id, held);
    held.count += 1;
    if (held.count === 1) {
      this.#changed();
    }
    return once(() => {
      held.count -= 1;
      if (held.count === 0) {
        this.#wanted.delete(id);
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
    return (this.#byKind.get(key(group, kind)) ?? []).filter(
      feed =>
        !isBeside(feed) &&
        (feed.namespace === undefined || feed.namespace === namespace),
    );
  }

  /** Every watch that is needed now. */
  feeds(): Feed[] {
    const wanted = [...this.#wanted.values()].map(({ feed }) => feed);
    const children = [...this.#namespaces.keys()].flatMap(namespace =>
      CHILD_KINDS.map(kind => ({
        ...kind,
        source: SOURCE.children,
        namespace,
      })),
    );
    return [...STANDING, ...wanted, ...children];
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
