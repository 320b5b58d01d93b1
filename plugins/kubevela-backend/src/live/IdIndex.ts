/**
 * The ids that belong to each key. Nearly every key has one id, so that a set is made for the second only:
 * of 200,000 sets the memory would be felt.
 */
export class IdIndex {
  readonly #ids = new Map<string, string | Set<string>>();

  /** How many keys there are. */
  get size(): number {
    return this.#ids.size;
  }

  add(key: string, id: string): void {
    const held = this.#ids.get(key);
    if (held === undefined) {
      this.#ids.set(key, id);
    } else if (held instanceof Set) {
      held.add(id);
    } else if (held !== id) {
      this.#ids.set(key, new Set([held, id]));
    }
  }

  remove(key: string, id: string): void {
    const held = this.#ids.get(key);
    if (held === id) {
      this.#ids.delete(key);
    } else if (held instanceof Set && held.delete(id) && held.size === 0) {
      this.#ids.delete(key);
    }
  }

  *of(key: string): Iterable<string> {
    const held = this.#ids.get(key);
    if (held instanceof Set) {
      yield* held;
    } else if (held !== undefined) {
      yield held;
    }
  }
}
