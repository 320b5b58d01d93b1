import type { Row } from './Row';

/** What an array of rows was made from, and at which positions it has others. */
interface Origin {
  before: readonly Row<unknown>[];
  /** Ascending. */
  positions: readonly number[];
}

const origins = new WeakMap<readonly Row<unknown>[], Origin>();

/** The same list with others at some positions; the very same where there are none. */
export function replaced<T>(
  before: readonly T[],
  changes: ReadonlyMap<number, T>,
): readonly T[] {
  if (changes.size === 0) {
    return before;
  }
  const now = before.slice();
  for (const [position, each] of changes) {
    now[position] = each;
  }
  return now;
}

/**
 * The same rows with others at some positions. It is remembered what they were made from: whatever was made of
 * all rows before is then made anew for the changed ones only.
 */
export function withRows<T>(
  before: readonly Row<T>[],
  changes: ReadonlyMap<number, Row<T>>,
): readonly Row<T>[] {
  const rows = replaced(before, changes);
  if (rows === before) {
    return before;
  }
  // One step back is enough; without this each list would keep all that were before it.
  origins.delete(before);
  origins.set(rows, {
    before,
    positions: [...changes.keys()].sort((a, b) => a - b),
  });
  return rows;
}

/** What {@link withRows} made these rows from. */
export function originOf(rows: readonly Row<unknown>[]): Origin | undefined {
  return origins.get(rows);
}

/**
 * Where two lists have something else at the same position.
 *
 * @returns undefined where they are not of one length, or differ in more than `most` places
 */
export function differences<T>(
  before: readonly T[],
  now: readonly T[],
  most: number,
): number[] | undefined {
  if (before.length !== now.length) {
    return undefined;
  }
  const found: number[] = [];
  for (let i = 0; i < now.length; i++) {
    if (before[i] !== now[i]) {
      if (found.length === most) {
        return undefined;
      }
      found.push(i);
    }
  }
  return found;
}
