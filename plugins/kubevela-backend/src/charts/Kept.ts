/** What was read, and how it stands with it. */
export interface KeptState<T> {
  value?: T;
  readAt?: Date;
  /** Why it could not be read anew; the value is an older one then. */
  problem?: Error;
}

/** How soon after a failure it is tried again. */
const RETRY_MS = 30_000;

/** Something that takes a while to read: kept for a time, read once however many ask, and the old one where it fails. */
export class Kept<T> {
  readonly #read: (previous: T | undefined) => Promise<T>;
  readonly #freshMs: number;
  readonly #now: () => number;
  #state: KeptState<T> = {};
  #nextAt = 0;
  #reading?: Promise<void>;

  constructor(options: {
    read(previous: T | undefined): Promise<T>;
    freshMs: number;
    now?: () => number;
  }) {
    this.#read = options.read;
    this.#freshMs = options.freshMs;
    this.#now = options.now ?? Date.now;
  }

  async state(): Promise<KeptState<T>> {
    if (this.#now() >= this.#nextAt) {
      this.#reading ??= this.#readAnew().finally(() => {
        this.#reading = undefined;
      });
      await this.#reading;
    }
    return this.#state;
  }

  /** @throws what reading it failed with, where there is no older one */
  async value(): Promise<T> {
    const { value, problem } = await this.state();
    if (value === undefined) {
      throw problem;
    }
    return value;
  }

  async #readAnew(): Promise<void> {
    try {
      const value = await this.#read(this.#state.value);
      this.#state = { value, readAt: new Date(this.#now()) };
      this.#nextAt = this.#now() + this.#freshMs;
    } catch (error) {
      this.#state = { ...this.#state, problem: error as Error };
      this.#nextAt = this.#now() + Math.min(RETRY_MS, this.#freshMs);
    }
  }
}
