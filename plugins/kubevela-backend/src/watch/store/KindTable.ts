import type { Entry } from './Entry';

/** The entries of one kind, by namespace and name. */
export class KindTable {
  readonly group: string;
  readonly kind: string;
  readonly #namespaces = new Map<string, Map<string, Entry>>();
  #size = 0;

  constructor(group: string, kind: string) {
    this.group = group;
    this.kind = kind;
  }

  get size(): number {
    return this.#size;
  }

  get(namespace: string, name: string): Entry | undefined {
    return this.#namespaces.get(namespace)?.get(name);
  }

  add(namespace: string, name: string, entry: Entry): void {
    let names = this.#namespaces.get(namespace);
    if (!names) {
      names = new Map();
      this.#namespaces.set(namespace, names);
    }
    names.set(name, entry);
    this.#size += 1;
  }

  remove(namespace: string, name: string): void {
    const names = this.#namespaces.get(namespace);
    if (names?.delete(name)) {
      this.#size -= 1;
      if (names.size === 0) {
        this.#namespaces.delete(namespace);
      }
    }
  }

  *entries(namespace?: string): Iterable<Entry> {
    if (namespace !== undefined) {
      yield* this.#namespaces.get(namespace)?.values() ?? [];
      return;
    }
    for (const names of this.#namespaces.values()) {
      yield* names.values();
    }
  }
}
