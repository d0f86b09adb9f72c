import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useSigned } from './here.ts';

/** How long an answer counts as fresh, in milliseconds. */
export const fresh = { list: 15_000, record: 60_000, settings: Number.POSITIVE_INFINITY };

export interface ReadOptions {
  stale?: number;
  /** Off while it is not known what to ask, or the right is missing. */
  on?: boolean;
}

interface RecordOptions<T> extends ReadOptions {
  /** Read again so often, in milliseconds, as long as what was read says so; `false` for never. */
  every?: number | false | ((data: T | undefined) => number | false);
}

/** Something that is read, and read again after changes. */
export function useRead<T>(
  key: readonly unknown[],
  ask: (signal: AbortSignal) => Promise<T>,
  { stale = fresh.record, on = true, every = false }: RecordOptions<T> = {},
) {
  const { scope } = useSigned();
  return useQuery({
    queryKey: [...scope, ...key],
    queryFn: ({ signal }) => ask(signal),
    staleTime: stale,
    enabled: on,
    refetchInterval: typeof every === 'function' ? ({ state }) => every(state.data) : every,
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
  /** When it was read. */
  readAt: number;
}

export function usePages<Item>(
  key: readonly unknown[],
  ask: (after: string | undefined, signal: AbortSignal) => Promise<Paged<Item>>,
  { stale = fresh.list, on = true }: ReadOptions = {},
): Pages<Item> {
  const { scope } = useSigned();
  const query = useInfiniteQuery({
    queryKey: [...scope, ...key],
    queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: stale,
    enabled: on,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  return {
    rows,
    error: query.error,
    more: query.hasNextPage,
    onMore: () => void query.fetchNextPage(),
    loadingMore: query.isFetchingNextPage,
    busy: query.isPlaceholderData || (query.isRefetching && !query.isFetchingNextPage),
    reload: () => void query.refetch(),
    readAt: query.dataUpdatedAt,
  };
}

/** Reads again all whose key begins so, after a change: `refresh('orders')`. */
export function useRefresh(): (...nouns: readonly string[]) => Promise<void> {
  const { scope } = useSigned();
  const client = useQueryClient();
  return useCallback(
    async (...nouns) => {
      await Promise.all(nouns.map((noun) => client.invalidateQueries({ queryKey: [...scope, noun] })));
    },
    [client, scope],
  );
}
