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
  'system',
] as const;

/** The filters that are on or off. */
export const FLEET_SWITCHES = ['attention', 'edited'] as const;

/** The fields that rows can be grouped by, as address and API call them. */
export const GROUP_FIELDS = [
  'owner',
  'system',
  'cluster',
  'environment',
] as const;

/** One of {@link GROUP_FIELDS}. */
export type GroupField = (typeof GROUP_FIELDS)[number];

/** Stands for "has none" as a filter's value. */
export const NONE = '-';

/** Stands for whoever looks, and the groups that they are in, as an owner. */
export const ME = '@me';

/** One of {@link FLEET_FILTERS}. */
export type FleetFilter = (typeof FLEET_FILTERS)[number];

/** Rows per application or per instance. */
export type FleetView = 'applications' | 'instances';

/** Reads what the rows are. */
export function readView(url: UrlState): FleetView {
  return url.get('view') === 'instances' ? 'instances' : 'applications';
}

/** Reads what the rows are grouped by, if anything. */
export function readGroup(url: UrlState): GroupField | undefined {
  return GROUP_FIELDS.find(field => field === url.get('group'));
}

/** The order that the address asks for; worst first without. */
export function readSort(url: UrlState): Sort {
  return {
    by: url.get('sort') ?? 'severity',
    order: url.get('order') === 'desc' ? 'desc' : 'asc',
  };
}

/**
 * The address's filters and order as the API takes them, without page.
 *
 * @param me - whom {@link ME} stands for: entity references
 */
export function readQuery(url: UrlState, me: string[] = []): ListQuery {
  const valuesOf = (name: FleetFilter) =>
    url
      .all(name)
      .flatMap(value =>
        name === 'owner' && value === ME && me.length > 0 ? me : [value],
      );
  const lists = Object.fromEntries(
    FLEET_FILTERS.map(name => [name, valuesOf(name)] as const).filter(
      ([, values]) => values.length > 0,
    ),
  );
  return {
    ...lists,
    attention: url.get('attention') === 'true' || undefined,
    edited: url.get('edited') === 'true' || undefined,
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
    FLEET_SWITCHES.some(name => url.get(name) === 'true') ||
    Boolean(url.get('q') ?? url.get('image'))
  );
}

/** The change of the address that takes all filters away. */
export const NO_FILTERS: Record<string, undefined> = Object.fromEntries(
  [...FLEET_FILTERS, ...FLEET_SWITCHES, 'q', 'image'].map(name => [
    name,
    undefined,
  ]),
);
