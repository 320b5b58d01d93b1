import type { SortableRow } from './compareRows';

type Compare = (a: SortableRow, b: SortableRow) => number;

/**
 * The first `count` rows in order, of those that sort after a given one, which itself may be gone by now.
 * Sorting all 12,000 rows for a page of 50 would be most of the cost of a list.
 */
export function firstRows<T extends SortableRow>(
  rows: readonly T[],
  options: { count: number; compare: Compare; after?: SortableRow },
): T[] {
  const { count, compare, after } = options;
  const first: T[] = [];
  const backwards = beginsAtEnd(rows, compare);
  for (let met = 0; met < rows.length; met++) {
    const row = rows[backwards ? rows.length - 1 - met : met];
    if (after && compare(row, after) <= 0) {
      continue;
    }
    if (first.length === count) {
      if (compare(row, first[count - 1]) >= 0) {
        continue;
      }
      first.pop();
    }
    first.splice(placeOf(row, first, compare), 0, row);
  }
  return first;
}

/**
 * From which end to look: rows that come sorted the other way round (the newest last, as clusters list them)
 * would each be among the first when it is met. To look in any order but that of the memory costs more.
 */
function beginsAtEnd<T extends SortableRow>(
  rows: readonly T[],
  compare: Compare,
): boolean {
  return rows.length > 1 && compare(rows[0], rows[rows.length - 1]) > 0;
}

/** Index of the first row that sorts after this one. */
function placeOf<T extends SortableRow>(
  row: T,
  rows: readonly T[],
  compare: Compare,
): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(rows[middle], row) <= 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
