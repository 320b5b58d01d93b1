import type { Facet, ImageList } from '@velastage/plugin-kubevela-common';
import { compareImages } from './groupImages';
import type { ImageRow } from './ImageGroup';
import { decodeImageCursor, encodeImageCursor } from './imageCursor';
import type { ImageIndex } from './ImageIndex';
import type { ImageQuery } from './ImageQuery';

const DEFAULT_LIMIT = 50;

/**
 * Filters, counts and pages. A filter by cluster or environment also narrows down what each image shows.
 *
 * @throws InputError when the cursor is not one of ours.
 */
export function queryImages(
  index: ImageIndex,
  query: ImageQuery,
): Omit<ImageList, 'clusters'> {
  const { cluster, environment } = query;
  const matches = textFilter(query.text);
  const rows = index.rows(cluster, environment).filter(matches);
  const after = query.cursor ? decodeImageCursor(query.cursor) : undefined;
  const start = after
    ? rows.findIndex(row => compareImages(row, after) > 0)
    : 0;
  const limit = query.limit ?? DEFAULT_LIMIT;
  const page = start < 0 ? [] : rows.slice(start, start + limit);
  const more = start >= 0 && start + limit < rows.length;
  return {
    items: page.map(row => row.value()),
    totalItems: rows.length,
    nextCursor: more ? encodeImageCursor(page[page.length - 1]) : undefined,
    // A facet counts what the other filters let through.
    facets: [
      facet(
        'cluster',
        index.rows(undefined, environment).filter(matches),
        row => row.clusters,
      ),
      facet(
        'environment',
        index.rows(cluster, undefined).filter(matches),
        row => row.environments,
      ),
    ],
  };
}

function textFilter(text: string | undefined): (row: ImageRow) => boolean {
  const words = text?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  return row => words.every(word => row.searchText.includes(word));
}

function facet(
  name: string,
  rows: readonly ImageRow[],
  valuesOf: (row: ImageRow) => Iterable<string>,
): Facet {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const value of valuesOf(row)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return {
    name,
    values: [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  };
}
