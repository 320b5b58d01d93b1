import type { Facet } from '@velastage/plugin-kubevela-common';
import { compareRows } from './compareRows';
import { decodeCursor, encodeCursor } from './cursor';
import { FacetFilter } from './FacetFilter';
import { firstRows } from './firstRows';
import type { InstanceFilters, ListQuery } from './InstanceQuery';
import type { Row } from './Row';
import { textColumnOf } from './TextColumn';

const DEFAULT_LIMIT = 50;

/** A page of rows with the counts of every filter's values. */
export interface Page<T> {
  items: T[];
  totalItems: number;
  nextCursor?: string;
  facets: Facet[];
}

/**
 * Filters, counts, sorts and pages.
 *
 * @throws InputError when the cursor is not one of ours.
 */
export function runQuery<T>(
  rows: readonly Row<T>[],
  query: ListQuery,
): Page<T> {
  const { matched, facets } = filterRows(rows, query);

  const limit = query.limit ?? DEFAULT_LIMIT;
  // One more than the page holds tells whether there is a next page.
  const found = firstRows(matched, {
    count: limit + 1,
    compare: compareRows(query.sort ?? 'severity', query.order ?? 'asc'),
    after: query.cursor ? decodeCursor(query.cursor) : undefined,
  });
  const page = found.slice(0, limit);
  return {
    items: page.map(row => row.value),
    totalItems: matched.length,
    nextCursor:
      found.length > limit ? encodeCursor(page[page.length - 1]) : undefined,
    facets: facets.counts(),
  };
}

/** The rows that pass every filter, and the counts of the facets. */
export function filterRows<T>(
  rows: readonly Row<T>[],
  query: InstanceFilters,
): { matched: readonly Row<T>[]; facets: FacetFilter<T> } {
  const facets = new FacetFilter(query, rows);
  return { matched: facets.take(restFilter(rows, query)), facets };
}

/** The filters that are no facets, for row `i` of these; undefined where there are none. */
function restFilter<T>(
  rows: readonly Row<T>[],
  query: InstanceFilters,
): ((row: Row<T>, i: number) => boolean) | undefined {
  const { attention, edited } = query;
  const image = query.image?.toLowerCase();
  const words = query.text?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const applications = query.application?.length
    ? new Set(query.application)
    : undefined;
  const found = words.map(word => textColumnOf(rows, 'text').rowsWith(word));
  if (image) {
    found.push(textColumnOf(rows, 'image').rowsWith(image));
  }
  if (
    !applications &&
    found.length === 0 &&
    attention === undefined &&
    edited === undefined
  ) {
    return undefined;
  }
  return (row, i) =>
    found.every(rowsWith => rowsWith[i] === 1) &&
    (!applications || applications.has(row.application)) &&
    (attention === undefined || row.attention === attention) &&
    (edited === undefined || row.edited === edited);
}
