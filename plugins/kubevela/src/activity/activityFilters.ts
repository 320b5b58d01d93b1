import type { ActivityQuery, UrlState } from '@velastage/plugin-kubevela-react';

/** The filters with several values; each is called the same in the address, the API and the facets. */
export const ACTIVITY_FILTERS = [
  'result',
  'operation',
  'user',
  'application',
  'cluster',
  'namespace',
] as const;

const HOUR_MS = 60 * 60 * 1_000;

/** Time spans up to now, in milliseconds. */
export const SPANS = {
  hour: HOUR_MS,
  day: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
  month: 30 * 24 * HOUR_MS,
} as const;

export type Span = keyof typeof SPANS;

/** The time span of the address; undefined is any time. */
export function readSpan(url: UrlState): Span | undefined {
  const span = url.get('within');
  return span && Object.hasOwn(SPANS, span) ? (span as Span) : undefined;
}

/** The address's filters as the API takes them, without page and time. */
export function readActivityQuery(url: UrlState): ActivityQuery {
  const lists = Object.fromEntries(
    ACTIVITY_FILTERS.map(name => [name, url.all(name)] as const).filter(
      ([, values]) => values.length > 0,
    ),
  );
  return { ...lists, text: url.get('q') };
}

/** When a time span begins, asked now. */
export function sinceOf(span: Span | undefined): Pick<ActivityQuery, 'since'> {
  return span
    ? { since: new Date(Date.now() - SPANS[span]).toISOString() }
    : {};
}

/** Whether anything narrows the list down. */
export function isFiltered(url: UrlState): boolean {
  return (
    ACTIVITY_FILTERS.some(name => url.all(name).length > 0) ||
    Boolean(url.get('q')) ||
    readSpan(url) !== undefined
  );
}

/** The change of the address that takes all filters away. */
export const NO_FILTERS: Record<string, undefined> = Object.fromEntries(
  [...ACTIVITY_FILTERS, 'q', 'within'].map(name => [name, undefined]),
);
