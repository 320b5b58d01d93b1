/** Lets so many run at a time, in the order in which they came. */
export class Semaphore {
  #free: number;
  readonly #waiting: Array<() => void> = [];

  constructor(limit: number) {
    this.#free = limit;
  }

  /** Runs a task when there is room for it. A signal that aborts takes it out of the queue and rejects. */
  async run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    await this.#acquire(signal);
    try {
      return await task();
    } finally {
      this.#release();
    }
  }

  #acquire(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const turn = {
        take: () => {
          signal?.removeEventListener('abort', turn.giveUp);
          resolve();
        },
        giveUp: () => {
          this.#waiting.splice(this.#waiting.indexOf(turn.take), 1);
          reject(signal?.reason);
        },
      };
      signal?.addEventListener('abort', turn.giveUp, { once: true });
      this.#waiting.push(turn.take);
    });
  }

  #release(): void {
    const next = this.#waiting.shift();
    if (next) {
      next();
    } else {
      this.#free += 1;
    }
  }
}
