import type { Entry } from './Entry';

/** Entries by the uids of their owners. Most owners have one child, so a set is made for the second only. */
export class OwnerIndex {
  readonly #children = new Map<string, Entry | Set<Entry>>();

  add(entry: Entry): void {
    for (const owner of entry.object.metadata.ownerReferences ?? []) {
      const held = this.#children.get(owner.uid);
      if (held instanceof Set) {
        held.add(entry);
      } else if (held && held !== entry) {
        this.#children.set(owner.uid, new Set([held, entry]));
      } else {
        this.#children.set(owner.uid, entry);
      }
    }
  }

  remove(entry: Entry): void {
    for (const owner of entry.object.metadata.ownerReferences ?? []) {
      const held = this.#children.get(owner.uid);
      if (held === entry) {
        this.#children.delete(owner.uid);
      } else if (held instanceof Set && held.delete(entry) && !held.size) {
        this.#children.delete(owner.uid);
      }
    }
  }

  *of(uid: string): Iterable<Entry> {
    const held = this.#children.get(uid);
    if (held instanceof Set) {
      yield* held;
    } else if (held) {
      yield held;
    }
  }
}
