import {
  stringifyInstanceRef,
  type InstanceRef,
} from '@velastage/plugin-kubevela-common';

/** An instance that waits. */
export interface Waiting {
  ref: InstanceRef;
  /** Somebody just changed it, and may overwrite what it made. */
  fresh: boolean;
}

interface ClusterQueue {
  fresh: Map<string, InstanceRef>;
  backlog: Map<string, InstanceRef>;
  restsUntilMs: number;
}

/** What waits to be archived: fresh changes first, clusters in turn, none of a cluster that failed just now. */
export class RecordQueue {
  readonly #clusters = new Map<string, ClusterQueue>();

  add({ ref, fresh }: Waiting): void {
    const queue = this.#clusters.get(ref.cluster) ?? {
      fresh: new Map(),
      backlog: new Map(),
      restsUntilMs: 0,
    };
    this.#clusters.set(ref.cluster, queue);
    const key = stringifyInstanceRef(ref);
    if (fresh) {
      queue.backlog.delete(key);
      queue.fresh.set(key, ref);
    } else if (!queue.fresh.has(key)) {
      queue.backlog.set(key, ref);
    }
  }

  /** Takes the next one out, if there is one that need not wait. */
  take(nowMs: number): Waiting | undefined {
    for (const order of ['fresh', 'backlog'] as const) {
      for (const [cluster, queue] of this.#clusters) {
        const [first] = queue[order];
        if (first && queue.restsUntilMs <= nowMs) {
          const [key, ref] = first;
          queue[order].delete(key);
          // Its next one comes after those of the other clusters.
          this.#clusters.delete(cluster);
          this.#clusters.set(cluster, queue);
          return { ref, fresh: order === 'fresh' };
        }
      }
    }
    return undefined;
  }

  /** Puts one back that could not be archived; its cluster is left alone for so long. */
  putBack(waiting: Waiting, restsUntilMs: number): void {
    this.add(waiting);
    this.#clusters.get(waiting.ref.cluster)!.restsUntilMs = restsUntilMs;
  }

  /** When the next one can be taken, in milliseconds since the epoch; undefined where nothing waits. */
  nextAtMs(): number | undefined {
    const times = [...this.#clusters.values()]
      .filter(({ fresh, backlog }) => fresh.size + backlog.size > 0)
      .map(({ restsUntilMs }) => restsUntilMs);
    return times.length > 0 ? Math.min(...times) : undefined;
  }
}
