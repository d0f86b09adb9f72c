import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { type Fresh, useFresh, type Watch } from './fresh.ts';
import { useHere } from './here.tsx';

/** How long an answer counts as fresh, in milliseconds. */
export const fresh = { list: 15_000, record: 60_000, settings: Number.POSITIVE_INFINITY };

interface ReadOptions {
  stale?: number;
  /** Off while it is not known what to ask, or the right is missing. */
  on?: boolean;
}

interface RecordOptions<T> extends ReadOptions {
  /** Read again so often, in milliseconds, as long as what was read says so. */
  every?: (data: T | undefined) => number | false;
}

/** Something that is read, and read again after changes. */
export function useRead<T>(
  key: readonly unknown[],
  ask: (signal: AbortSignal) => Promise<T>,
  { stale = fresh.record, on = true, every }: RecordOptions<T> = {},
) {
  const { scope } = useHere();
  return useQuery({
    queryKey: [...scope, ...key],
    queryFn: ({ signal }) => ask(signal),
    staleTime: stale,
    enabled: on,
    refetchInterval: every === undefined ? false : ({ state }) => every(state.data),
  });
}

/** One page of a list, as each list answers. */
export interface Paged<Item> {
  items: Item[];
  next?: string | null;
}

/** A list that is read page by page. */
export interface Pages<Item> {
  /** Nothing until the first page is there. */
  rows: readonly Item[] | undefined;
  error: unknown;
  more: boolean;
  onMore: () => void;
  loadingMore: boolean;
  /** Newer rows are being read. */
  busy: boolean;
  reload: () => void;
  /** What came since the list was read; shown when asked for. */
  fresh?: Fresh | undefined;
}

interface PagesOptions<Item> extends ReadOptions {
  /** What the server names when something of this list changes, and what tells its rows apart. */
  watch?: Watch<Item>;
}

export function usePages<Item>(
  key: readonly unknown[],
  ask: (after: string | undefined, signal: AbortSignal) => Promise<Paged<Item>>,
  { stale = fresh.list, on = true, watch }: PagesOptions<Item> = {},
): Pages<Item> {
  const { scope } = useHere();
  const queryKey = [...scope, ...key];
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: stale,
    enabled: on,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  const reload = () => void query.refetch();
  const came = useFresh({ queryKey, ask, rows, readAt: query.dataUpdatedAt, reload, watch });
  return {
    rows,
    error: query.error,
    more: query.hasNextPage,
    onMore: () => void query.fetchNextPage(),
    loadingMore: query.isFetchingNextPage,
    busy: query.isPlaceholderData || (query.isRefetching && !query.isFetchingNextPage),
    reload,
    fresh: came,
  };
}

/** Reads again all whose key begins so, after a change: `refresh('orders')`. */
export function useRefresh(): (...nouns: readonly string[]) => Promise<void> {
  const { scope } = useHere();
  const client = useQueryClient();
  return useCallback(
    async (...nouns) => {
      await Promise.all(nouns.map((noun) => client.invalidateQueries({ queryKey: [...scope, noun] })));
    },
    [client, scope],
  );
}
