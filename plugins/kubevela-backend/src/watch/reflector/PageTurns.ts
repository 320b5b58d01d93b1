/** Pages that are read at once: more would only share the same processor. */
const AT_ONCE = 6;

/** A turn is over after so long even if the page has not come: nobody waits for a slow cluster. */
const LONGEST_TURN_MS = 250;

interface Waiting {
  /** Number of the cluster's round of lists: who began first goes first. */
  round: number;
  begin: () => void;
}

/** Turns of one cluster. */
export class ClusterTurns {
  readonly #nextRound: () => number;
  readonly #take: (round: number) => Promise<() => void>;
  #lists = 0;
  #round = 0;

  constructor(
    nextRound: () => number,
    take: (round: number) => Promise<() => void>,
  ) {
    this.#nextRound = nextRound;
    this.#take = take;
  }

  /** Runs a list; those that overlap are one round. */
  async list<T>(task: () => Promise<T>): Promise<T> {
    if (this.#lists === 0) {
      this.#round = this.#nextRound();
    }
    this.#lists += 1;
    try {
      return await task();
    } finally {
      this.#lists -= 1;
    }
  }

  /** Reads a page of a list when it is its turn. */
  async page<T>(task: () => Promise<T>): Promise<T> {
    const end = await this.#take(this.#round);
    try {
      return await task();
    } finally {
      end();
    }
  }
}

/**
 * Turns at reading pages of lists, for all clusters of the process.
 *
 * Clusters whose lists came in side by side would all be complete at the same late moment, and only then
 * would their instances be computed, on one processor core while the API servers have nothing to do. So
 * the cluster that began first goes first: its instances are computed while the others are still read.
 */
export class PageTurns {
  readonly #atOnce: number;
  readonly #longestMs: number;
  /** In the order in which they go. */
  readonly #waiting: Waiting[] = [];
  #taken = 0;
  #rounds = 0;

  constructor(options: { atOnce?: number; longestMs?: number } = {}) {
    this.#atOnce = options.atOnce ?? AT_ONCE;
    this.#longestMs = options.longestMs ?? LONGEST_TURN_MS;
  }

  /** The turns of one more cluster. */
  cluster(): ClusterTurns {
    return new ClusterTurns(
      () => (this.#rounds += 1),
      round => this.#take(round),
    );
  }

  /** Waits for a turn; answers how to end it. */
  async #take(round: number): Promise<() => void> {
    if (this.#taken < this.#atOnce) {
      this.#taken += 1;
    } else {
      await new Promise<void>(resolve => this.#queue(round, resolve));
    }
    let timer: NodeJS.Timeout | undefined;
    const end = () => {
      if (timer) {
        clearTimeout(timer);
        timer = undefined;
        this.#next();
      }
    };
    timer = setTimeout(end, this.#longestMs);
    return end;
  }

  #queue(round: number, begin: () => void): void {
    let at = this.#waiting.length;
    while (at > 0 && this.#waiting[at - 1].round > round) {
      at -= 1;
    }
    this.#waiting.splice(at, 0, { round, begin });
  }

  #next(): void {
    const next = this.#waiting.shift();
    if (next) {
      next.begin();
    } else {
      this.#taken -= 1;
    }
  }
}

/** Of this process: its processor is what they share. */
export const pageTurns = new PageTurns();
