/** How long to wait after failures. */
export interface BackoffOptions {
  /** Before the second try, in milliseconds. */
  firstMs: number;
  /** Never longer than this, in milliseconds. */
  capMs: number;
  /** 0 to 1, for tests. */
  random?: () => number;
}

/**
 * Waiting times that double from one failure to the next, each drawn from the upper half of its range, so
 * that what failed together does not come back together.
 */
export class Backoff {
  readonly #options: Required<BackoffOptions>;
  #failures = 0;

  constructor(options: BackoffOptions) {
    this.#options = { ...options, random: options.random ?? Math.random };
  }

  /** Milliseconds to wait after one more failure. */
  next(): number {
    const { firstMs, capMs, random } = this.#options;
    const rangeMs = Math.min(capMs, firstMs * 2 ** this.#failures);
    if (rangeMs < capMs) {
      this.#failures += 1;
    }
    return rangeMs * (0.5 + random() / 2);
  }

  reset(): void {
    this.#failures = 0;
  }
}
