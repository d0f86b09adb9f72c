import type { ViewTab, ViewTabsProps } from '@souk/ui';
import { differs, type FilterKinds, type ListView, type View } from '@souk/view';

/** A view that has a name: everybody has it, or somebody kept it. */
export interface SystemView {
  id: string;
  label: string;
  /** As the list writes it; empty is all. */
  query: string;
  count?: number | undefined;
  shared?: boolean | undefined;
}

/** The views of a list, and which of them is open. */
export function tabs<F extends FilterKinds, Sort extends string, C extends string>(
  list: ListView<F, Sort, C>,
  view: View<F, Sort, C>,
  views: readonly SystemView[],
  path: string,
  show: (view: View<F, Sort, C>) => void,
): ViewTabsProps {
  // The view that sets the most of what is set here is the one that is open.
  const here = list.query(view);
  const exact = views.find(({ query }) => list.query(list.fromQuery(query)) === here);
  const near = views
    .filter(({ query }) => within(list.fromQuery(query).filters, view.filters))
    .sort((a, b) => size(list.fromQuery(b.query).filters) - size(list.fromQuery(a.query).filters))[0];
  const open = exact ?? near;
  return {
    views: views.map(
      ({ id, label, query, count, shared }): ViewTab => ({
        id,
        label,
        count,
        shared,
        to: query === '' ? path : `${path}?${query}`,
      }),
    ),
    current: open?.id ?? null,
    changed: open !== undefined && differs(list, view, open),
    onReset: () => show(list.fromQuery(open?.query ?? '')),
  };
}

function within(some: object, all: object): boolean {
  const there = all as Readonly<Record<string, unknown>>;
  return Object.entries(some).every(([name, value]) => JSON.stringify(there[name]) === JSON.stringify(value));
}

function size(filters: object): number {
  return Object.values(filters).filter((value) => value !== undefined).length;
}
