import type { Kind } from './kinds.ts';

/** How close rows stand, in pixels of height. */
export const densities = [36, 44] as const;
export type Density = (typeof densities)[number];

/** What a list can be narrowed by: a name in the address, and what kind of value it has. */
// biome-ignore lint/suspicious/noExplicitAny: each filter has a value type of its own; `Filters` keeps it.
export type FilterKinds = { readonly [name: string]: Kind<any> };

/** A list of the console: what can be asked of it. Everything that is not said in an address is as `initial` says. */
export interface Definition<F extends FilterKinds, Sort extends string, Column extends string> {
  readonly filters: F;
  /** What rows can be ordered by. */
  readonly sorts: readonly Sort[];
  /** All columns, in their usual order. */
  readonly columns: readonly Column[];
  readonly initial: {
    readonly sort: SortBy<NoInfer<Sort>>;
    readonly columns: readonly NoInfer<Column>[];
    readonly density: Density;
    readonly filters?: Partial<Filters<F>>;
  };
}

/** What rows are ordered by; `down` is the largest, or the newest, first. */
export interface SortBy<Sort extends string> {
  readonly by: Sort;
  readonly down: boolean;
}

/** The filters that are set. One that is not there does not narrow. */
export type Filters<F extends FilterKinds> = { readonly [Name in keyof F]?: F[Name] extends Kind<infer V> ? V : never };

/** All that a list shows by; all of it is in the address, so that it can be sent in a chat. */
export interface View<F extends FilterKinds, Sort extends string, Column extends string> {
  readonly filters: Filters<F>;
  readonly sort: SortBy<Sort>;
  /** The columns shown, in this order. */
  readonly columns: readonly Column[];
  /** Widths that somebody chose, in pixels. */
  readonly widths: { readonly [Name in Column]?: number };
  readonly density: Density;
}

/** The view of a definition: `type OrdersView = ViewOf<typeof ordersList>`. */
export type ViewOf<D> = D extends Definition<infer F, infer Sort, infer Column> ? View<F, Sort, Column> : never;

/** Words of the address that are taken; no filter has such a name. */
export const reserved = ['sort', 'columns', 'rows'];
