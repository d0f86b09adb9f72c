import {
  type Column,
  DataTable,
  EmptyByFilter,
  EmptyState,
  type Filter,
  ListPage,
  type ListPageProps,
  type Selection,
  type ViewTab,
} from '@souk/ui';
import { differs, type FilterKinds, type ListView, type View } from '@souk/view';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { leaveTrail } from '../console/trail.ts';
import { usePreferences } from '../data/preferences.ts';
import type { Pages } from '../data/read.ts';
import { ProblemOf } from './ProblemOf.tsx';
import { SaveView, useSavedViews } from './savedViews.tsx';

/** The view that the address says, and how to go to another one. */
export function useView<F extends FilterKinds, Sort extends string, C extends string>(list: ListView<F, Sort, C>) {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = useMemo(() => list.read(search), [list, search]);
  const show = (next: View<F, Sort, C>) => void navigate({ to: '.', search: list.write(next) as never, replace: true });
  return { view, show };
}

/** A view that everybody has. */
interface SystemView {
  id: string;
  label: string;
  /** As the list writes it; empty is all. */
  query: string;
  count?: number | undefined;
  shared?: boolean | undefined;
}

export interface RecordListProps<Row extends object, F extends FilterKinds, Sort extends string, C extends string> {
  /** Names the list among the trails, and in files. */
  noun: string;
  /** Where it is, and where its records are below. */
  path: string;
  list: ListView<F, Sort, C>;
  title: string;
  pages: Pages<Row>;
  columns: readonly (Column<Row> & { id: C })[];
  rowId: (row: Row) => string;
  rowName: (row: Row) => string;
  /** Where a row leads, below `path` where nothing is said. */
  rowTo?: ((row: Row) => string) | null;
  views?: readonly SystemView[];
  /** The filter that the search field writes. */
  search?: { filter: keyof F & string; placeholder: string };
  filters?: readonly Filter[];
  sorts?: readonly { id: Sort; label: string }[];
  action?: ReactNode;
  above?: ReactNode;
  peek?: (row: Row) => { title: ReactNode; children: ReactNode };
  /** One sentence, one action: where there has never been anything. */
  empty: { text: string; action?: ReactNode };
  onExport?: (() => void) | undefined;
  matching?: number | null;
  selection?: Selection;
  onSelection?: (selection: Selection) => void;
  /** The bulk acts take rows that are chosen: all that match are not offered. */
  chosenOnly?: boolean;
  bulk?: ReactNode;
}

/** A list of records whose whole state is its address. */
export function RecordList<Row extends object, F extends FilterKinds, Sort extends string, C extends string>(
  props: RecordListProps<Row, F, Sort, C>,
): ReactNode {
  const { noun, path, list, pages, columns, rowId, rowTo, views = [], search, peek } = props;
  const { view, show } = useView(list);
  const [peeked, setPeeked] = useState<Row | null>(null);
  const [naming, setNaming] = useState<'new' | 'again' | null>(null);
  const preferences = usePreferences();
  const said = useSearch({ strict: false }) as { rows?: string };
  const saved = useSavedViews(noun);
  const query = list.query(view);
  const address = query === '' ? path : `${path}?${query}`;
  // A view that says how close its rows stand is shown so; else as this person likes it.
  const density = said.rows === undefined ? (preferences.kept.density ?? view.density) : view.density;
  const { rows, more } = pages;
  useEffect(() => {
    if (rows !== undefined) leaveTrail(noun, { address, ids: rows.map(rowId), more });
  }, [noun, address, rows, more, rowId]);

  const to = rowTo === null ? undefined : (rowTo ?? ((row: Row) => `${path}/${rowId(row)}`));
  const clear = () => show({ ...view, filters: list.initial.filters });
  const narrowed = Object.values(view.filters).some((value) => value !== undefined);
  const filters = view.filters as Readonly<Record<string, unknown>>;
  const all = [
    ...views,
    ...saved.views.map(({ id, name, query: kept, shared }) => ({ id, label: name, query: kept, shared })),
  ];
  const tabbed = tabs(list, view, all, path, show);
  const kept = saved.views.find(({ id }) => id === tabbed?.current);
  return (
    <>
      <ListPage
        title={props.title}
        action={props.action}
        above={
          <>
            {props.above}
            {pages.error !== null && rows !== undefined ? (
              <ProblemOf error={pages.error} onRetry={pages.reload} />
            ) : null}
          </>
        }
        views={
          all.length === 0 || tabbed === undefined
            ? undefined
            : {
                ...tabbed,
                onSaveAs: () => setNaming('new'),
                ...(kept !== undefined &&
                  saved.mayChange(kept) && {
                    onSave: () => void saved.keep(kept, query),
                    actions: saved.actions(
                      kept,
                      () => setNaming('again'),
                      () => show(list.fromQuery('')),
                    ),
                  }),
              }
        }
        search={
          search === undefined
            ? undefined
            : {
                value: String(filters[search.filter] ?? ''),
                placeholder: search.placeholder,
                onSearch: (text) =>
                  show({ ...view, filters: { ...filters, [search.filter]: text === '' ? undefined : text } as never }),
              }
        }
        filters={props.filters}
        onClearFilters={clear}
        matching={props.matching}
        sorts={
          props.sorts === undefined || props.sorts.length < 2
            ? undefined
            : {
                choices: props.sorts,
                ...view.sort,
                onSort: (sort) => show({ ...view, sort: sort as typeof view.sort }),
              }
        }
        columns={{
          columns,
          shown: view.columns,
          onShown: (shown) => show({ ...view, columns: shown as readonly C[] }),
          onReset: () => show({ ...view, columns: list.initial.columns, widths: {} }),
        }}
        density={{
          value: density,
          onChange: (chosen) => {
            preferences.keep({ density: chosen });
            show({ ...view, density: chosen });
          },
        }}
        onExport={props.onExport}
        onReload={pages.reload}
        fresh={pages.fresh}
        peek={peek === undefined || peeked === null ? undefined : { ...peek(peeked), onClose: () => setPeeked(null) }}
      >
        {rows === undefined && pages.error !== null ? (
          <ProblemOf error={pages.error} onRetry={pages.reload} />
        ) : (
          <DataTable
            label={props.title}
            rows={rows}
            rowId={rowId}
            rowName={props.rowName}
            columns={columns}
            shown={view.columns}
            widths={view.widths}
            onWidths={(widths) => show({ ...view, widths: widths as typeof view.widths })}
            density={density}
            sort={view.sort}
            onSort={(sort) => show({ ...view, sort: sort as typeof view.sort })}
            rowTo={to}
            onPeek={peek === undefined ? undefined : setPeeked}
            selection={props.selection}
            onSelection={props.onSelection}
            chosenOnly={props.chosenOnly}
            bulk={props.bulk}
            matching={props.matching}
            more={more}
            onMore={pages.onMore}
            loadingMore={pages.loadingMore}
            busy={pages.busy}
            empty={
              narrowed ? (
                <EmptyByFilter onClear={clear} />
              ) : (
                <EmptyState action={props.empty.action}>{props.empty.text}</EmptyState>
              )
            }
          />
        )}
      </ListPage>
      <SaveView
        open={naming !== null}
        onClose={() => setNaming(null)}
        page={noun}
        query={query}
        view={naming === 'again' ? kept : undefined}
      />
    </>
  );
}

function tabs<F extends FilterKinds, Sort extends string, C extends string>(
  list: ListView<F, Sort, C>,
  view: View<F, Sort, C>,
  views: readonly SystemView[],
  path: string,
  show: (view: View<F, Sort, C>) => void,
): ListPageProps['views'] {
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
