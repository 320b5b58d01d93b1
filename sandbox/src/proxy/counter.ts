import type { RequestInfo } from './requestInfo.ts';

// Names of objects make the paths many; a run of days must not fill the memory.
const mostPaths = 20_000;

/** How often one verb was used on one path. */
export interface RequestCount extends RequestInfo {
  count: number;
}

/** Requests that a proxy has seen since a moment. */
export interface RequestCounts {
  /** ISO 8601. */
  since: string;
  total: number;
  requests: RequestCount[];
}

/** Counts requests by verb and path. */
export class RequestCounter {
  #counts = new Map<string, RequestCount>();
  #since = new Date();
  #total = 0;

  count(info: RequestInfo): void {
    this.#total++;
    const key = `${info.verb} ${info.path}`;
    const known = this.#counts.get(key);
    if (known) {
      known.count++;
    } else if (this.#counts.size < mostPaths) {
      this.#counts.set(key, { ...info, count: 1 });
    }
  }

  /** The counts so far, the most frequent first. */
  read(): RequestCounts {
    return {
      since: this.#since.toISOString(),
      total: this.#total,
      requests: [...this.#counts.values()]
        .map(entry => ({ ...entry }))
        .sort((a, b) => b.count - a.count),
    };
  }

  /** Starts again from nothing. */
  reset(): void {
    this.#counts = new Map();
    this.#since = new Date();
    this.#total = 0;
  }
}
