/** A burst of events of one instance (a rollout makes dozens) is worth one computation. */
const COALESCE_MS = 15;

/** How long the queue may hold the event loop before it lets requests through. */
const SLICE_MS = 12;

/** After an expensive computation the next one of the same id waits this many times its duration. */
const COOL_DOWN_FACTOR = 4;

/** Cheap computations are never held back. */
const CHEAP_MS = 5;

/**
 * Runs a computation for each id that was marked, once for however many marks came together, in slices
 * that keep the process responsive. An id whose computation is expensive is computed less often, so that
 * one application with thousands of resources does not eat the processor.
 */
export class DirtyQueue {
  readonly #compute: (id: string) => void;
  readonly #flushed: () => void;
  readonly #waited?: (ms: number) => void;
  /** When each id was first marked since its last computation, by the clock of `performance.now`. */
  readonly #dirty = new Map<string, number>();
  readonly #notBefore = new Map<string, number>();
  #timer?: NodeJS.Timeout;
  #immediate?: NodeJS.Immediate;
  #held: boolean;
  #stopped = false;

  constructor(options: {
    /** Computes one id; must not throw. */
    compute: (id: string) => void;
    /** Called after each slice, to pass on what it changed. */
    flushed: () => void;
    /** Called with the time from the first mark of an id to the end of its computation. */
    waited?: (ms: number) => void;
    /** Begin without computing anything, until `release` is called. */
    held?: boolean;
  }) {
    this.#compute = options.compute;
    this.#flushed = options.flushed;
    this.#waited = options.waited;
    this.#held = options.held ?? false;
  }

  get size(): number {
    return this.#dirty.size;
  }

  mark(id: string): void {
    if (this.#stopped) {
      return;
    }
    if (!this.#dirty.has(id)) {
      this.#dirty.set(id, performance.now());
    }
    this.#schedule(COALESCE_MS);
  }

  /** Lets a queue that was held compute what was marked meanwhile. */
  release(): void {
    if (this.#held && !this.#stopped) {
      this.#held = false;
      if (this.#dirty.size > 0) {
        this.#schedule(0);
      }
    }
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    clearImmediate(this.#immediate);
    this.#dirty.clear();
  }

  #schedule(delayMs: number): void {
    if (!this.#held && !this.#timer && !this.#immediate) {
      this.#timer = setTimeout(() => this.#run(), delayMs);
    }
  }

  #run(): void {
    this.#timer = undefined;
    this.#immediate = undefined;
    const start = performance.now();
    let now = start;
    let waitMs = Infinity;
    for (const [id, markedAt] of this.#dirty) {
      const notBefore = this.#notBefore.get(id);
      if (notBefore !== undefined && notBefore > now) {
        waitMs = Math.min(waitMs, notBefore - now);
        continue;
      }
      this.#dirty.delete(id);
      this.#compute(id);
      const end = performance.now();
      const tookMs = end - now;
      now = end;
      this.#waited?.(end - markedAt);
      if (tookMs > CHEAP_MS) {
        this.#notBefore.set(id, end + tookMs * COOL_DOWN_FACTOR);
      } else if (notBefore !== undefined) {
        this.#notBefore.delete(id);
      }
      if (now - start > SLICE_MS) {
        break;
      }
    }
    this.#flushed();
    if (this.#stopped || this.#dirty.size === 0) {
      return;
    }
    if (now - start > SLICE_MS) {
      this.#immediate = setImmediate(() => this.#run());
    } else {
      this.#schedule(Math.max(1, Math.min(waitMs, 1_000)));
    }
  }
}
