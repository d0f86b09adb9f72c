import { type Pages as AllPages, type Paged, type ReadOptions, usePages as useAllPages } from '@souk/console';
import { type Fresh, useFresh, type Watch } from './fresh.ts';
import { useHere } from './here.ts';

/** A list that is read page by page. */
export interface Pages<Item> extends AllPages<Item> {
  /** What came since the list was read; shown when asked for. */
  fresh?: Fresh | undefined;
}

interface PagesOptions<Item> extends ReadOptions {
  /** What the server names when something of this list changes, and what tells its rows apart. */
  watch?: Watch<Item>;
}

/** A list that is read page by page; what the server says of it meanwhile is counted, where somebody watches. */
export function usePages<Item>(
  key: readonly unknown[],
  ask: (after: string | undefined, signal: AbortSignal) => Promise<Paged<Item>>,
  { watch, ...options }: PagesOptions<Item> = {},
): Pages<Item> {
  const { scope } = useHere();
  const pages = useAllPages(key, ask, options);
  const { rows, readAt, reload } = pages;
  return { ...pages, fresh: useFresh({ queryKey: [...scope, ...key], ask, rows, readAt, reload, watch }) };
}
