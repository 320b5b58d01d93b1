/** Counts who needs something, asks for it with the first and gives it back with the last. */
export class Wants {
  readonly #acquire: (key: string) => () => void;
  readonly #held = new Map<string, { count: number; release: () => void }>();

  constructor(acquire: (key: string) => () => void) {
    this.#acquire = acquire;
  }

  /** Moves one holder from the keys it had to the keys it needs now. */
  update(before: Iterable<string>, after: Iterable<string>): void {
    // Acquired before anything is given back: what is in both never drops to nobody.
    for (const key of after) {
      const held = this.#held.get(key);
      if (held) {
        held.count += 1;
      } else {
        this.#held.set(key, { count: 1, release: this.#acquire(key) });
      }
    }
    for (const key of before) {
      const held = this.#held.get(key);
      if (held && --held.count === 0) {
        this.#held.delete(key);
        held.release();
      }
    }
  }
}
