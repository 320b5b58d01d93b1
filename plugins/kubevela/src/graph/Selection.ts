import type { GraphItem } from './types';

interface Rest {
  /** Children that are not drawn, by kind. */
  undrawn: Map<string, number>;
  drawn: number;
}

/** The items chosen to be drawn, and how many nodes they and the folds of the others come to. */
export class Selection {
  readonly #rests = new Map<GraphItem, Rest>();
  #used = 0;

  has(item: GraphItem): boolean {
    return this.#rests.has(item);
  }

  /** Nodes to be drawn, folds included. */
  get used(): number {
    return this.#used;
  }

  /**
   * Adds an item whose parent is in it. Where that would come to more than the limit it is left as it was.
   *
   * @returns whether the item is in
   */
  add(item: GraphItem, limit: number): boolean {
    if (this.#rests.has(item)) {
      return true;
    }
    const rest: Rest = { undrawn: new Map(), drawn: 0 };
    for (const { kind } of item.children) {
      rest.undrawn.set(kind, (rest.undrawn.get(kind) ?? 0) + 1);
    }
    const parent = item.parent && this.#rests.get(item.parent);
    const before = parent ? foldsOf(parent) : 0;
    take(parent, item.kind, 1);
    const used =
      this.#used + 1 + foldsOf(rest) + (parent ? foldsOf(parent) : 0) - before;
    if (used > limit) {
      take(parent, item.kind, -1);
      return false;
    }
    this.#used = used;
    this.#rests.set(item, rest);
    return true;
  }
}

function take(rest: Rest | undefined, kind: string, count: number) {
  if (rest) {
    const left = (rest.undrawn.get(kind) ?? 0) - count;
    if (left > 0) {
      rest.undrawn.set(kind, left);
    } else {
      rest.undrawn.delete(kind);
    }
    rest.drawn += count;
  }
}

/** A fold for each kind, or a single one where no child is drawn. */
function foldsOf(rest: Rest): number {
  return rest.drawn === 0 ? Math.min(1, rest.undrawn.size) : rest.undrawn.size;
}
