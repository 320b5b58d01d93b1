import type { ImageQuery, UrlState } from '@velastage/plugin-kubevela-react';

/** The filters with several values; each is called the same in the address, the API and the facets. */
export const IMAGE_FILTERS = ['cluster', 'environment'] as const;

/** The address's filters as the API takes them, without page. */
export function readImageQuery(url: UrlState): ImageQuery {
  const lists = Object.fromEntries(
    IMAGE_FILTERS.map(name => [name, url.all(name)] as const).filter(
      ([, values]) => values.length > 0,
    ),
  );
  return { ...lists, text: url.get('q') };
}

/** Whether anything narrows the list down. */
export function isFiltered(url: UrlState): boolean {
  return (
    IMAGE_FILTERS.some(name => url.all(name).length > 0) ||
    Boolean(url.get('q'))
  );
}

/** The change of the address that takes all filters away. */
export const NO_FILTERS: Record<string, undefined> = Object.fromEntries(
  [...IMAGE_FILTERS, 'q'].map(name => [name, undefined]),
);
