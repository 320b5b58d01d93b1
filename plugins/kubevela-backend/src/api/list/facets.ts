import type { Facet } from '@velastage/plugin-kubevela-common';
import type { InstanceFilters } from './InstanceQuery';
import type { Row } from './Row';

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
const FACETS: ReadonlyArray<{
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
const valueOf: string[] = [];
const facetOf: number[] = [];

/**
 * Filters rows by facets and counts the facets' values, for one query.
 *
 * A facet counts what all the *other* filters let through: choosing "Degraded" must not make every other
 * health read 0, or nobody could see what else there is to choose.
 */
export class FacetFilter {
  /** A bit for each facet that has a filter. */
  #filtered = 0;
  /** By number: 1 where the query asks for that value. */
  readonly #wanted: Uint8Array;
  /** By number. */
  readonly #counts: Uint32Array;

  /** @param rows - all that will be taken. */
  constructor(query: InstanceFilters, rows: readonly Row<unknown>[]) {
    rows.forEach(numbersOf);
    this.#wanted = new Uint8Array(valueOf.length);
    this.#counts = new Uint32Array(valueOf.length);
    FACETS.forEach(({ name }, facet) => {
      const values = query[name] as string[] | undefined;
      if (values?.length) {
        this.#filtered |= 1 << facet;
        for (const value of values) {
          // A value that no row has ever had has no number, and must not get one from a query.
          const n = numbers[facet].get(value);
          if (n !== undefined) {
            this.#wanted[n] = 1;
          }
        }
      }
    });
  }

  /** Counts rows, and gives those that pass every filter. */
  take<T>(rows: readonly Row<T>[]): readonly Row<T>[] {
    // Of each row some ten numbers are looked at: what is looked up with each of them is held here.
    const counts = this.#counts;
    const filtered = this.#filtered;
    if (filtered === 0) {
      for (const row of rows) {
        for (const n of numbersOf(row)) {
          counts[n] += 1;
        }
      }
      return rows;
    }
    const wanted = this.#wanted;
    const passed: Row<T>[] = [];
    for (const row of rows) {
      const own = numbersOf(row);
      let failed = filtered;
      for (const n of own) {
        if (wanted[n] === 1) {
          failed &= ~(1 << facetOf[n]);
        }
      }
      if (failed === 0) {
        passed.push(row);
      }
      // With one failure it counts for that facet only, with two for none.
      if ((failed & (failed - 1)) === 0) {
        for (const n of own) {
          if (failed === 0 || 1 << facetOf[n] === failed) {
            counts[n] += 1;
          }
        }
      }
    }
    return passed;
  }

  /** What was counted, the most frequent values first. */
  counts(): Facet[] {
    const facets: Facet[] = FACETS.map(({ name }) => ({ name, values: [] }));
    this.#counts.forEach((count, n) => {
      // That some have none is no news where the field is not in use at all; it can be asked for all the same.
      if (count > 0 && valueOf[n] !== NONE) {
        facets[facetOf[n]].values.push({ value: valueOf[n], count });
      }
    });
    for (const { values } of facets) {
      values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    }
    return facets;
  }
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
