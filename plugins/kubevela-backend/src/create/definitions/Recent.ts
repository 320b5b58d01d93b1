/** Answers that are kept for the next who ask the same: as long as they hold, or for a while. */
export class Recent<T> {
  readonly #max: number;
  readonly #maxAgeMs: number;
  readonly #now: () => number;
  readonly #kept = new Map<string, { at: number; value: Promise<T> }>();

  /**
   * @param max - more than this are not kept; the oldest go first
   * @param maxAgeMs - how long an answer is kept that nobody vouches for
   */
  constructor(max: number, maxAgeMs: number, now: () => number = Date.now) {
    this.#max = max;
    this.#maxAgeMs = maxAgeMs;
    this.#now = now;
  }

  /**
   * The answer to a question, asked once for all who want it at the same time. A failure is not kept.
   *
   * @param holds - whether the same question always has the same answer
   */
  get(id: string, holds: boolean, ask: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(id);
    if (kept && (holds || this.#now() - kept.at < this.#maxAgeMs)) {
      return kept.value;
    }
    const value = ask();
    const entry = { at: this.#now(), value };
    this.#kept.delete(id);
    this.#kept.set(id, entry);
    value.catch(() => {
      if (this.#kept.get(id) === entry) {
        this.#kept.delete(id);
      }
    });
    if (this.#kept.size > this.#max) {
      this.#kept.delete(this.#kept.keys().next().value!);
    }
    return value;
  }
}
