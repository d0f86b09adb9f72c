import type { ListView } from './codec.ts';
import type { FilterKinds, View } from './define.ts';

/** A view that somebody gave a name: nothing but an address. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** As {@link ListView.query} writes it. */
  readonly query: string;
  /** Whether all staff of the shop see it. */
  readonly shared: boolean;
}

/** Whether the list shows something else than the saved view: then Save, Save as and Reset appear. */
export function differs<F extends FilterKinds, Sort extends string, Column extends string>(
  list: ListView<F, Sort, Column>,
  view: View<F, Sort, Column>,
  saved: Pick<SavedView, 'query'>,
): boolean {
  // What was saved before a column was taken away still means what it can mean today.
  return list.query(view) !== list.query(list.fromQuery(saved.query));
}

/** With this filter, or without it where the value is undefined. */
export function withFilter<V extends { readonly filters: object }, Name extends keyof V['filters']>(
  view: V,
  name: Name,
  value: V['filters'][Name] | undefined,
): V {
  const { [name]: _, ...others } = view.filters as V['filters'];
  return { ...view, filters: value === undefined ? others : { ...others, [name]: value } };
}
