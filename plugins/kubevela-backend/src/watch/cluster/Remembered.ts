/** A value that is worked out again only when the last one is older than a given time. */
export class Remembered<T> {
  readonly #maxAgeMs: number;
  #last?: { value: T; atMs: number };

  constructor(maxAgeMs: number) {
    this.#maxAgeMs = maxAgeMs;
  }

  read(workOut: () => T): T {
    const nowMs = Date.now();
    if (!this.#last || nowMs - this.#last.atMs > this.#maxAgeMs) {
      this.#last = { value: workOut(), atMs: nowMs };
    }
    return this.#last.value;
  }
}
