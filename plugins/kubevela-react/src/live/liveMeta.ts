/**
 * What a live query tells about its data.
 *
 * @public
 */
export interface LiveMeta<TData = unknown> {
  /** Keys of the instances that the data shows. */
  instanceKeys(data: TData): Iterable<string>;
  /** A list may gain an instance that it does not show yet, so it is asked again for any change. */
  list?: boolean;
  /** The data says something about clusters themselves. */
  clusters?: boolean;
}

/** Where {@link LiveMeta} sits in a query's `meta`. */
export const LIVE_META = 'kubevelaLive';

/** Reads what `useLiveQuery` put into a query's meta. */
export function liveMetaOf(
  meta: Record<string, unknown> | undefined,
): LiveMeta | undefined {
  return meta?.[LIVE_META] as LiveMeta | undefined;
}

/**
 * The `meta` of a plain react-query query that should follow signals like a live one.
 *
 * @public
 */
export function liveQueryMeta<TData>(
  live: LiveMeta<TData>,
): Record<string, unknown> {
  return { [LIVE_META]: live };
}
