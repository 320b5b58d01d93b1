import type { GraphItem } from './types';

/** Leaves of one kind under one parent fold when they are more than this. */
export const MAX_LEAVES = 6;
/** Siblings with something under them are worth more room. */
export const MAX_BRANCHES = 30;
/** So many of a folded kind are drawn all the same if they are not well, the worst. */
export const MAX_BAD_OF_FOLDED = 5;
/** One unfolding draws so many more. */
export const UNFOLD_STEP = 50;

/** Id of the fold of a kind under a parent; of all kinds without one. */
export function foldId(parent: GraphItem, kind: string | undefined): string {
  return `fold:${parent.id}|${kind ?? '*'}`;
}

/** Id of the item that a fold is under. */
export function parentOfFold(id: string): string {
  return id.slice('fold:'.length, id.lastIndexOf('|'));
}

/** Children that may be drawn. */
export interface Candidates {
  /** Wherever there is room. */
  usual: GraphItem[];
  /** Because somebody unfolded them. */
  wanted: GraphItem[];
}

/**
 * Which children of an item may be drawn one by one.
 *
 * @param unfolded - how many times each fold was unfolded, by id
 */
export function candidatesOf(
  item: GraphItem,
  unfolded: ReadonlyMap<string, number>,
): Candidates {
  const usual: GraphItem[] = [];
  const wanted: GraphItem[] = [];
  for (const [kind, members] of groupByKind(item.children)) {
    const steps =
      (unfolded.get(foldId(item, kind)) ?? 0) +
      (unfolded.get(foldId(item, undefined)) ?? 0);
    if (steps > 0) {
      wanted.push(...worstFirst(members).slice(0, steps * UNFOLD_STEP));
    }
    const leaves = members.filter(({ children }) => children.length === 0);
    const branches = members.filter(({ children }) => children.length > 0);
    usual.push(...fewOf(branches, kind === '' ? Infinity : MAX_BRANCHES));
    usual.push(...fewOf(leaves, MAX_LEAVES));
  }
  return { usual, wanted };
}

function fewOf(members: GraphItem[], most: number): GraphItem[] {
  return members.length <= most
    ? members
    : worstFirst(members.filter(({ bad }) => bad > 0)).slice(
        0,
        MAX_BAD_OF_FOLDED,
      );
}

function worstFirst(members: GraphItem[]): GraphItem[] {
  return [...members].sort(
    (a, b) => Number(b.bad > 0) - Number(a.bad > 0) || a.worst - b.worst,
  );
}

/** Siblings by kind, in the order they stand in. */
export function groupByKind(items: GraphItem[]): Map<string, GraphItem[]> {
  const groups = new Map<string, GraphItem[]>();
  for (const item of items) {
    const group = groups.get(item.kind);
    if (group) {
      group.push(item);
    } else {
      groups.set(item.kind, [item]);
    }
  }
  return groups;
}
