import type { Facet } from '@velastage/plugin-kubevela-common';
import {
  facetOf,
  FACETS,
  type FacetTable,
  facetTableOf,
  knownNumber,
  NONE,
  valueOf,
} from './FacetTable';
import type { InstanceFilters } from './InstanceQuery';
import type { Row } from './Row';

/**
 * Filters rows by facets and counts the facets' values, for one query.
 *
 * A facet counts what all the *other* filters let through: choosing "Degraded" must not make every other
 * health read 0, or nobody could see what else there is to choose.
 */
export class FacetFilter<T> {
  /** A bit for each facet that has a filter. */
  #filtered = 0;
  /** By number: 1 where the query asks for that value. */
  readonly #wanted: Uint8Array;
  /** By number. */
  #counts: Uint32Array = new Uint32Array();

  readonly #rows: readonly Row<T>[];
  readonly #table: FacetTable;

  constructor(query: InstanceFilters, rows: readonly Row<T>[]) {
    this.#rows = rows;
    this.#table = facetTableOf(rows);
    this.#wanted = new Uint8Array(valueOf.length);
    FACETS.forEach(({ name }, facet) => {
      const values = query[name] as string[] | undefined;
      if (values?.length) {
        this.#filtered |= 1 << facet;
        for (const value of values) {
          // A value that no row has ever had has no number, and must not get one from a query.
          const n = knownNumber(facet, value);
          if (n !== undefined) {
            this.#wanted[n] = 1;
          }
        }
      }
    });
  }

  /**
   * Counts the rows, and gives those that pass every filter.
   *
   * @param matchesRest - the filters that are no facets: what they hold back is not counted either
   */
  take(matchesRest?: (row: Row<T>, i: number) => boolean): readonly Row<T>[] {
    const rows = this.#rows;
    const filtered = this.#filtered;
    if (filtered === 0 && !matchesRest) {
      this.#counts = this.#table.counts();
      return rows;
    }
    // Of each row some ten numbers are looked at: what is looked up with each of them is held here.
    const { starts, numbers } = this.#table;
    const wanted = this.#wanted;
    const counts = new Uint32Array(valueOf.length);
    const passed: Row<T>[] = [];
    for (let i = 0; i < rows.length; i++) {
      if (matchesRest && !matchesRest(rows[i], i)) {
        continue;
      }
      const end = starts[i + 1];
      let failed = filtered;
      for (let at = starts[i]; at < end && failed !== 0; at++) {
        const n = numbers[at];
        if (wanted[n] === 1) {
          failed &= ~(1 << facetOf[n]);
        }
      }
      if (failed === 0) {
        passed.push(rows[i]);
      }
      // With one failure it counts for that facet only, with two for none.
      if ((failed & (failed - 1)) === 0) {
        for (let at = starts[i]; at < end; at++) {
          const n = numbers[at];
          if (failed === 0 || 1 << facetOf[n] === failed) {
            counts[n] += 1;
          }
        }
      }
    }
    this.#counts = counts;
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
