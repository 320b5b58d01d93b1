import type { GraphItem } from './types';

/** Deeper than this no longer counts. */
const MAX_DEPTH = 999;

interface Entry {
  item: GraphItem;
  depth: number;
}

/** Items by rank, then by depth, then in the order they came. Ranks are small whole numbers. */
export class RankedQueue {
  readonly #lanes = new Map<number, { entries: Entry[]; at: number }>();

  push(item: GraphItem, rank: number, depth: number): void {
    const key = rank * (MAX_DEPTH + 1) + Math.min(depth, MAX_DEPTH);
    const lane = this.#lanes.get(key);
    if (lane) {
      lane.entries.push({ item, depth });
    } else {
      this.#lanes.set(key, { entries: [{ item, depth }], at: 0 });
    }
  }

  pop(): Entry | undefined {
    if (this.#lanes.size === 0) {
      return undefined;
    }
    // There are as many lanes as ranks and depths that occur: a few dozen.
    const key = Math.min(...this.#lanes.keys());
    const lane = this.#lanes.get(key)!;
    const entry = lane.entries[lane.at++];
    if (lane.at === lane.entries.length) {
      this.#lanes.delete(key);
    }
    return entry;
  }
}
