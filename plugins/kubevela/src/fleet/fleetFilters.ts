import type {
  ListQuery,
  Sort,
  UrlState,
} from '@velastage/plugin-kubevela-react';

/** The filters with several values; each is called the same in the address, the API and the facets. */
export const FLEET_FILTERS = [
  'health',
  'delivery',
  'drift',
  'cluster',
  'namespace',
  'environment',
  'tier',
  'componentType',
  'owner',
] as const;

/** One of {@link FLEET_FILTERS}. */
export type FleetFilter = (typeof FLEET_FILTERS)[number];

/** Rows per application or per instance. */
export type FleetView = 'applications' | 'instances';

/** Reads what the rows are. */
export function readView(url: UrlState): FleetView {
  return url.get('view') === 'instances' ? 'instances' : 'applications';
}

/** The order that the address asks for; worst first without. */
export function readSort(url: UrlState): Sort {
  return {
    by: url.get('sort') ?? 'severity',
    order: url.get('order') === 'desc' ? 'desc' : 'asc',
  };
}

/** The address's filters and order as the API takes them, without page. */
export function readQuery(url: UrlState): ListQuery {
  const lists = Object.fromEntries(
    FLEET_FILTERS.map(name => [name, url.all(name)] as const).filter(
      ([, values]) => values.length > 0,
    ),
  );
  return {
    ...lists,
    text: url.get('q'),
    image: url.get('image'),
    sort: url.get('sort') as ListQuery['sort'],
    order: url.get('order') as ListQuery['order'],
  };
}

/** Whether anything narrows the list down. */
export function isFiltered(url: UrlState): boolean {
  return (
    FLEET_FILTERS.some(name => url.all(name).length > 0) ||
    Boolean(url.get('q') ?? url.get('image'))
  );
}

/** The change of the address that takes all filters away. */
export const NO_FILTERS: Record<string, undefined> = Object.fromEntries(
  [...FLEET_FILTERS, 'q', 'image'].map(name => [name, undefined]),
);
