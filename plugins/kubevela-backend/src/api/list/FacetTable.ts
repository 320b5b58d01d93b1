import { originOf } from './derivedRows';
import type { InstanceFilters } from './InstanceQuery';
import type { Row } from './Row';

/** Filters whose values are counted. */
type FacetName = Extract<
  keyof InstanceFilters,
  | 'cluster'
  | 'namespace'
  | 'environment'
  | 'tier'
  | 'health'
  | 'delivery'
  | 'drift'
  | 'componentType'
  | 'owner'
  | 'system'
>;

/** Stands for "has none" in filters and counts; no entity reference, environment or tier is called so. */
export const NONE = '-';

/** Names of the facets, and where a row has its values. */
export const FACETS: ReadonlyArray<{
  name: FacetName;
  values: (row: Row<unknown>) => readonly string[];
}> = [
  { name: 'health', values: row => [row.health] },
  { name: 'delivery', values: row => [row.delivery] },
  { name: 'drift', values: row => [row.drift] },
  { name: 'cluster', values: row => row.clusters },
  { name: 'namespace', values: row => row.namespaces },
  { name: 'environment', values: row => orNone(row.environments) },
  { name: 'tier', values: row => row.tiers },
  { name: 'componentType', values: row => row.componentTypes },
  { name: 'owner', values: row => orNone(row.owners) },
  { name: 'system', values: row => orNone(row.systems) },
];

// Each value of each facet has a number, given once, so that a row is filtered and counted by a few small
// integers: by its texts that would be most of the cost of a list of 12,000.
const numbersOfValues = FACETS.map(() => new Map<string, number>());
/** By number: the value, and the place of its facet in {@link FACETS}. */
export const valueOf: string[] = [];
export const facetOf: number[] = [];

/** The number of a value; undefined of one that no row has ever had. */
export function knownNumber(facet: number, value: string): number | undefined {
  return numbersOfValues[facet].get(value);
}

/**
 * The numbers of all values of many rows, side by side: to look each row up for its own, all over the
 * memory, takes ten times as long as the filtering and counting itself.
 */
export class FacetTable {
  /** The numbers of row `i` are those from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
  #counts?: Uint32Array;

  private constructor(starts: Uint32Array, numbers: Uint32Array) {
    this.starts = starts;
    this.numbers = numbers;
  }

  static of(rows: readonly Row<unknown>[]): FacetTable {
    const starts = new Uint32Array(rows.length + 1);
    let size = 0;
    rows.forEach((row, i) => {
      size += numbersOf(row).length;
      starts[i + 1] = size;
    });
    const numbers = new Uint32Array(size);
    rows.forEach((row, i) => numbers.set(numbersOf(row), starts[i]));
    return new FacetTable(starts, numbers);
  }

  /** The table of rows that differ from those of this one at some positions, which ascend. */
  with(rows: readonly Row<unknown>[], positions: readonly number[]) {
    const fresh = positions.map(at => numbersOf(rows[at]));
    const grown = fresh.reduce(
      (sum, list, i) => sum + list.length - this.#lengthAt(positions[i]),
      0,
    );
    const starts = new Uint32Array(this.starts.length);
    const numbers = new Uint32Array(this.numbers.length + grown);
    let row = 0;
    let shift = 0;
    /** Takes over the rows before the one at a position. */
    const copyUntil = (position: number) => {
      const from = this.starts[row];
      numbers.set(
        this.numbers.subarray(from, this.starts[position]),
        from + shift,
      );
      for (; row < position; row++) {
        starts[row] = this.starts[row] + shift;
      }
    };
    positions.forEach((position, i) => {
      copyUntil(position);
      starts[position] = this.starts[position] + shift;
      numbers.set(fresh[i], starts[position]);
      shift += fresh[i].length - this.#lengthAt(position);
      row = position + 1;
    });
    copyUntil(rows.length);
    starts[rows.length] = numbers.length;
    return new FacetTable(starts, numbers);
  }

  #lengthAt(row: number): number {
    return this.starts[row + 1] - this.starts[row];
  }

  /** By number: how many rows have that value. */
  counts(): Uint32Array {
    if (!this.#counts) {
      this.#counts = new Uint32Array(valueOf.length);
      for (const n of this.numbers) {
        this.#counts[n] += 1;
      }
    }
    return this.#counts;
  }
}

const tables = new WeakMap<readonly Row<unknown>[], FacetTable>();

/** The table of an array of rows, made once: an array that was handed out does not change. */
export function facetTableOf(rows: readonly Row<unknown>[]): FacetTable {
  let table = tables.get(rows);
  if (!table) {
    const origin = originOf(rows);
    const before = origin && tables.get(origin.before);
    table = before?.with(rows, origin!.positions) ?? FacetTable.of(rows);
    tables.set(rows, table);
  }
  return table;
}

const HAS_NONE: readonly string[] = [NONE];

function orNone(values: readonly string[]): readonly string[] {
  return values.length > 0 ? values : HAS_NONE;
}

function numbersOf(row: Row<unknown>): readonly number[] {
  row.facetNumbers ??= FACETS.flatMap(({ values }, facet) =>
    values(row).map(value => numberOf(facet, value)),
  );
  return row.facetNumbers;
}

function numberOf(facet: number, value: string): number {
  let n = numbersOfValues[facet].get(value);
  if (n === undefined) {
    n = valueOf.length;
    valueOf.push(value);
    facetOf.push(facet);
    numbersOfValues[facet].set(value, n);
  }
  return n;
}
