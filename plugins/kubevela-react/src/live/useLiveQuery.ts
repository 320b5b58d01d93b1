import {
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type QueryFunctionContext,
} from '@tanstack/react-query';
import { useSignalsProven } from './KubevelaProvider';
import { LIVE_META, type LiveMeta } from './liveMeta';
import { BUSY_POLL_MS, IDLE_POLL_MS, SAFETY_POLL_MS } from './timing';

/**
 * Options of {@link useLiveQuery}.
 *
 * @public
 */
export interface LiveQueryOptions<TData> extends LiveMeta<TData> {
  /** Identifies the data in the cache. */
  queryKey: readonly unknown[];
  /** Asks the backend. */
  queryFn(context: QueryFunctionContext): Promise<TData>;
  /** Whether something in the data is on its way, so that polling should be quick. */
  busy?(data: TData): boolean;
  /** Set to false to wait. */
  enabled?: boolean;
  /** While the answer for a new key is under way, show the old key's: for filters, not for another object. */
  keepPrevious?: boolean;
}

/**
 * Data that stays on the screen while it is asked for again.
 *
 * @public
 */
export interface LiveResult<TData> {
  /** The newest data there is, also while a newer request runs or has failed. */
  data: TData | undefined;
  /** Why the newest request failed. */
  error: unknown;
  /** Nothing to show yet. */
  isLoading: boolean;
  /** What is shown belongs to other filters; the answer to these is under way. */
  isPrevious: boolean;
  /** When the shown data was read, in milliseconds since the epoch, if requests fail since. */
  staleSince: number | undefined;
  /** Asks again now. */
  refetch(): void;
}

/**
 * {@link LiveResult} of a list that is read page by page.
 *
 * @public
 */
export interface LiveListResult<TPage> extends LiveResult<TPage[]> {
  /** Whether there is a further page. */
  hasMore: boolean;
  /** A further page is under way. */
  isLoadingMore: boolean;
  /** Reads a further page. */
  loadMore(): void;
}

function useLiveOptions<TData>(options: LiveQueryOptions<TData>) {
  const proven = useSignalsProven();
  const { instanceKeys, list, clusters, busy } = options;
  return {
    queryKey: options.queryKey,
    enabled: options.enabled ?? true,
    placeholderData: (options.keepPrevious
      ? keepPreviousData
      : undefined) as undefined,
    meta: { [LIVE_META]: { instanceKeys, list, clusters } },
    intervalOf: (data: TData | undefined, failed: boolean) => {
      if (failed) {
        return IDLE_POLL_MS;
      }
      if (proven()) {
        return SAFETY_POLL_MS;
      }
      return data !== undefined && busy?.(data) ? BUSY_POLL_MS : IDLE_POLL_MS;
    },
  };
}

/**
 * A query that follows the cluster: asked again when a signal names an instance that its data
 * shows; without signals, or until the first has come, every 3 s while something moves and every 15 s
 * otherwise; never while the document is hidden. Use it inside `KubevelaProvider`.
 *
 * @public
 */
export function useLiveQuery<TData>(
  options: LiveQueryOptions<TData>,
): LiveResult<TData> {
  const { intervalOf, ...live } = useLiveOptions(options);
  const query = useQuery<TData, Error, TData, readonly unknown[]>({
    ...live,
    queryFn: context => options.queryFn(context),
    refetchInterval: ({ state }) =>
      intervalOf(state.data, state.status === 'error'),
  });
  return {
    data: query.data,
    error: query.error ?? undefined,
    isLoading: query.isPending,
    isPrevious: query.isPlaceholderData,
    staleSince: staleSince(query),
    refetch: () => {
      query.refetch().catch(() => {});
    },
  };
}

/**
 * Like {@link useLiveQuery}, for a list with cursors.
 *
 * @public
 */
export function useLiveList<TPage extends { nextCursor?: string }>(
  options: Omit<
    LiveQueryOptions<TPage>,
    'queryFn' | 'list' | 'keepPrevious'
  > & {
    /** Reads one page. */
    queryPage(
      cursor: string | undefined,
      context: { signal: AbortSignal },
    ): Promise<TPage>;
  },
): LiveListResult<TPage> {
  type Data = InfiniteData<TPage, string | undefined>;
  const { intervalOf, ...live } = useLiveOptions<Data>({
    ...options,
    list: true,
    keepPrevious: true,
    queryFn: async () => ({ pages: [], pageParams: [] }),
    instanceKeys: data =>
      data.pages.flatMap(page => [...options.instanceKeys(page)]),
    busy: data => data.pages.some(page => options.busy?.(page)),
  });
  const query = useInfiniteQuery({
    ...live,
    queryFn: ({ pageParam, signal }) =>
      options.queryPage(pageParam as string | undefined, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: TPage) => page.nextCursor,
    refetchInterval: ({ state }) =>
      intervalOf(state.data as Data | undefined, state.status === 'error'),
  });
  return {
    data: (query.data as Data | undefined)?.pages,
    error: query.error ?? undefined,
    isLoading: query.isPending,
    isPrevious: query.isPlaceholderData,
    staleSince: staleSince(query),
    refetch: () => {
      query.refetch().catch(() => {});
    },
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetching) {
        query.fetchNextPage().catch(() => {});
      }
    },
  };
}

function staleSince(query: {
  data: unknown;
  failureCount: number;
  isError: boolean;
  dataUpdatedAt: number;
}): number | undefined {
  const failing = query.isError || query.failureCount > 0;
  return failing && query.data !== undefined && query.dataUpdatedAt > 0
    ? query.dataUpdatedAt
    : undefined;
}
