import type { Facet } from '@velastage/plugin-kubevela-common';
import { compareRows } from './compareRows';
import { decodeCursor, encodeCursor } from './cursor';
import { firstRows } from './firstRows';
import type { ListQuery } from './InstanceQuery';
import type { Row } from './Row';

const DEFAULT_LIMIT = 50;

/** Names of the facets, and where a row has its values. */
const FACETS: Array<{
  name: Extract<
    keyof ListQuery,
    | 'cluster'
    | 'namespace'
    | 'environment'
    | 'tier'
    | 'health'
    | 'delivery'
    | 'drift'
    | 'componentType'
    | 'owner'
  >;
  values: (row: Row<unknown>) => readonly string[] | string;
}> = [
  { name: 'health', values: row => row.health },
  { name: 'delivery', values: row => row.delivery },
  { name: 'drift', values: row => row.drift },
  { name: 'cluster', values: row => row.clusters },
  { name: 'namespace', values: row => row.namespaces },
  { name: 'environment', values: row => row.environments },
  { name: 'tier', values: row => row.tiers },
  { name: 'componentType', values: row => row.componentTypes },
  { name: 'owner', values: row => row.owners },
];

/** A page of rows with the counts of every filter's values. */
export interface Page<T> {
  items: T[];
  totalItems: number;
  nextCursor?: string;
  facets: Facet[];
}

/**
 * Filters, counts, sorts and pages in one pass over the rows.
 *
 * A facet counts what all the *other* filters let through: choosing "Degraded" must not make every other
 * health read 0, or nobody could see what else there is to choose.
 *
 * @throws InputError when the cursor is not one of ours.
 */
export function runQuery<T>(
  rows: readonly Row<T>[],
  query: ListQuery,
): Page<T> {
  const counts = FACETS.map(() => new Map<string, number>());
  const wanted = FACETS.map(facet => {
    const values = query[facet.name] as string[] | undefined;
    return values?.length ? new Set<string>(values) : undefined;
  });
  const matchesRest = restFilter(query);
  const matched: Row<T>[] = [];

  for (const row of rows) {
    if (!matchesRest(row)) {
      continue;
    }
    // Which facets' filters the row fails: with one failure it counts for that facet only, with two for none.
    let failed = -1;
    let failures = 0;
    for (let i = 0; i < FACETS.length && failures < 2; i += 1) {
      const set = wanted[i];
      if (set && !hasAny(FACETS[i].values(row), set)) {
        failed = i;
        failures += 1;
      }
    }
    if (failures === 0) {
      matched.push(row);
      for (let i = 0; i < FACETS.length; i += 1) {
        count(counts[i], FACETS[i].values(row));
      }
    } else if (failures === 1) {
      count(counts[failed], FACETS[failed].values(row));
    }
  }

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
    facets: FACETS.map((facet, i) => ({
      name: facet.name,
      values: [...counts[i]]
        .map(([value, n]) => ({ value, count: n }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    })),
  };
}

/** The filters that are no facets. */
function restFilter(query: ListQuery): (row: Row<unknown>) => boolean {
  const image = query.image?.toLowerCase();
  const words = query.text?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const applications = query.application?.length
    ? new Set(query.application)
    : undefined;
  return row =>
    (!applications || applications.has(row.application)) &&
    (!image || row.images.some(one => one.toLowerCase().includes(image))) &&
    words.every(word => row.searchText.includes(word));
}

function hasAny(values: readonly string[] | string, set: Set<string>): boolean {
  return typeof values === 'string'
    ? set.has(values)
    : values.some(value => set.has(value));
}

function count(
  counts: Map<string, number>,
  values: readonly string[] | string,
) {
  if (typeof values === 'string') {
    counts.set(values, (counts.get(values) ?? 0) + 1);
    return;
  }
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
}
