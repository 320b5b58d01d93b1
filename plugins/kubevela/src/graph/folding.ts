import { candidatesOf, UNFOLD_STEP } from './candidates';
import { draw } from './draw';
import { RankedQueue } from './RankedQueue';
import { Selection } from './Selection';
import type { DrawnNode, GraphItem } from './types';
import { wantedItems } from './wantedItems';

/** Nodes that are drawn unless somebody unfolds more. */
export const DRAWN_BUDGET = 250;
/** However much is unfolded: beyond it the browser would no longer pan smoothly. */
export const MAX_DRAWN = 1_000;

/** What to draw of a tree. */
export interface FoldOptions {
  /** Ids of folds that were unfolded, one as often as it was. */
  unfolded?: string[];
  /** Id of a resource that is drawn whatever is folded. */
  selected?: string;
  budget?: number;
}

/** The part of a tree that is drawn. */
export interface FoldedGraph {
  root: DrawnNode;
  /** Matching resources that are in folds. */
  hidden: number;
  /** No more can be unfolded. */
  full: boolean;
}

/**
 * Chooses what is drawn: many like siblings fold, the worst stay in sight, and of a tree that is too
 * large what leads to the worst comes first, then the upper levels before the lower ones.
 */
export function foldGraph(
  root: GraphItem,
  options: FoldOptions = {},
): FoldedGraph {
  const { unfolded = [], selected, budget = DRAWN_BUDGET } = options;
  const steps = new Map<string, number>();
  unfolded.forEach(id => steps.set(id, (steps.get(id) ?? 0) + 1));
  const limit = Math.min(MAX_DRAWN, budget + unfolded.length * UNFOLD_STEP);
  const wanted = wantedItems(root, steps, selected);
  const selection = new Selection();
  const queue = new RankedQueue();
  queue.push(root, 0, 0);
  // To the end, though it be full: what stands alone in a fold takes no more room than the fold.
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { item, depth } = next;
    if (selection.has(item) || !selection.add(item, limit)) {
      continue;
    }
    const { usual } = candidatesOf(item, steps);
    for (const child of usual) {
      queue.push(child, rankOf(child), depth + 1);
    }
    for (const child of wanted.get(item) ?? []) {
      queue.push(child, 0, depth + 1);
    }
  }
  return {
    ...draw(root, selection),
    full: selection.used >= MAX_DRAWN - UNFOLD_STEP / 2,
  };
}

/** The worst first; among the well no one comes before another. */
function rankOf(item: GraphItem): number {
  const well = 9;
  return item.bad > 0 ? Math.min(1 + item.worst, well) : well + 1;
}
