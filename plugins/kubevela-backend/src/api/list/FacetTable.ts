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
const numbers = FACETS.map(() => new Map<string, number>());
/** By number: the value, and the place of its facet in {@link FACETS}. */
export const valueOf: string[] = [];
export const facetOf: number[] = [];

/** The number of a value; undefined of one that no row has ever had. */
export function knownNumber(facet: number, value: string): number | undefined {
  return numbers[facet].get(value);
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

  constructor(rows: readonly Row<unknown>[]) {
    this.starts = new Uint32Array(rows.length + 1);
    let size = 0;
    rows.forEach((row, i) => {
      size += numbersOf(row).length;
      this.starts[i + 1] = size;
    });
    this.numbers = new Uint32Array(size);
    rows.forEach((row, i) => this.numbers.set(numbersOf(row), this.starts[i]));
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
    table = new FacetTable(rows);
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
  let n = numbers[facet].get(value);
  if (n === undefined) {
    n = valueOf.length;
    valueOf.push(value);
    facetOf.push(facet);
    numbers[facet].set(value, n);
  }
  return n;
}
