import type { Paged } from '@souk/console';
import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Topic, useTopic } from './live.ts';

/** Which news concern a list. */
export interface Watch<Item> {
  topic: Topic;
  id: (item: Item) => string;
}

/** Rows that the list does not show yet. */
export interface Fresh {
  n: number;
  onShow: () => void;
}

interface Watched<Item> {
  queryKey: readonly unknown[];
  ask: (after: undefined, signal: AbortSignal) => Promise<Paged<Item>>;
  rows: readonly Item[] | undefined;
  /** When the rows were read. */
  readAt: number;
  reload: () => void;
  watch: Watch<Item> | undefined;
}

/**
 * Looks at the first page of a list when the server says that something changed. Rows that are shown become what they are
 * now, where they stand; those that are new are counted, and wait until somebody wants to see them.
 */
export function useFresh<Item>({ queryKey, ask, rows, readAt, reload, watch }: Watched<Item>): Fresh | undefined {
  const cache = useQueryClient();
  const [n, setN] = useState(0);
  const asking = useRef<AbortController | null>(null);
  const key = JSON.stringify(queryKey);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, or the same one read again, has nothing new.
  useEffect(() => {
    setN(0);
    return () => asking.current?.abort();
  }, [key, readAt]);

  async function look({ id }: Watch<Item>): Promise<void> {
    asking.current?.abort();
    const stop = new AbortController();
    asking.current = stop;
    const page = await ask(undefined, stop.signal).catch(() => null);
    if (page === null || stop.signal.aborted) return;
    const now = new Map(page.items.map((item) => [id(item), item]));
    const shown = new Set(rows?.map(id));
    setN([...now.keys()].filter((one) => !shown.has(one)).length);
    cache.setQueryData<InfiniteData<Paged<Item>>>(
      queryKey,
      (old) =>
        old && {
          ...old,
          pages: old.pages.map((one) => ({ ...one, items: one.items.map((item) => now.get(id(item)) ?? item) })),
        },
      // The list itself is as old as before.
      { updatedAt: readAt },
    );
  }
  useTopic(watch?.topic, () => {
    if (watch !== undefined && rows !== undefined) void look(watch);
  });
  if (watch === undefined || n === 0) return undefined;
  return {
    n,
    onShow() {
      setN(0);
      reload();
      scrollTo({ top: 0 });
    },
  };
}
