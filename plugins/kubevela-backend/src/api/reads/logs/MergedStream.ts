/**
 * Several streams as one, in the order in which their values arrive; more may be added while it is read.
 * Of each stream one value at most is taken in advance: a reader that is slow slows them all down.
 */
export class MergedStream<T> implements AsyncIterable<T> {
  readonly #ready: Array<{ value: T; next?: () => void }> = [];
  readonly #sources = new Set<AsyncIterator<T>>();
  #wake = () => {};
  #closed = false;
  #error?: { cause: unknown };

  /** How many streams have not ended. */
  get size(): number {
    return this.#sources.size;
  }

  add(source: AsyncIterable<T>): void {
    const iterator = source[Symbol.asyncIterator]();
    this.#sources.add(iterator);
    this.#advance(iterator);
  }

  /** Puts one value in by hand. */
  push(value: T): void {
    this.#ready.push({ value });
    this.#wake();
  }

  /** Ends the stream once its sources have, instead of waiting for further ones. */
  close(): void {
    this.#closed = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    try {
      for (;;) {
        const item = this.#ready.shift();
        if (item) {
          yield item.value;
          item.next?.();
        } else if (this.#error) {
          throw this.#error.cause;
        } else if (this.#closed && this.#sources.size === 0) {
          return;
        } else {
          await new Promise<void>(resolve => {
            this.#wake = resolve;
          });
        }
      }
    } finally {
      for (const source of this.#sources) {
        source.return?.(undefined).catch(() => undefined);
      }
    }
  }

  #advance(source: AsyncIterator<T>): void {
    source.next().then(
      ({ done, value }) => {
        if (done) {
          this.#sources.delete(source);
        } else {
          this.#ready.push({ value, next: () => this.#advance(source) });
        }
        this.#wake();
      },
      cause => {
        this.#sources.delete(source);
        this.#error = { cause };
        this.#wake();
      },
    );
  }
}
