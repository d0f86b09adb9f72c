import {
  type Column,
  DataTable,
  EmptyByFilter,
  EmptyState,
  type Filter,
  ListPage,
  type ListPageProps,
  type Selection,
  type ViewTabsProps,
} from '@souk/ui';
import type { Density, FilterKinds, ListView } from '@souk/view';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { Pages } from '../data/read.ts';
import { leaveTrail } from '../frame/trail.ts';
import { ProblemOf } from '../parts/ProblemOf.tsx';
import { type SystemView, tabs } from './tabs.ts';
import { useView } from './useView.ts';

export interface RecordListProps<Row extends object, F extends FilterKinds, Sort extends string, C extends string> {
  /** Names the list among the trails, and in files. */
  noun: string;
  /** Where it is, and where its records are below. */
  path: string;
  list: ListView<F, Sort, C>;
  title: string;
  pages: Pages<Row> & Pick<ListPageProps, 'fresh'>;
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
  /** How close rows stand where the address says nothing of it. */
  density?: Density | undefined;
  onDensity?: (density: Density) => void;
  /** What can be done with the view that is open, beyond going back to it. */
  viewActs?: (open: string | null) => Partial<ViewTabsProps>;
}

/** A list of records whose whole state is its address. */
export function RecordList<Row extends object, F extends FilterKinds, Sort extends string, C extends string>(
  props: RecordListProps<Row, F, Sort, C>,
): ReactNode {
  const { noun, path, list, pages, columns, rowId, rowTo, views = [], search, peek } = props;
  const { view, show } = useView(list);
  const [peeked, setPeeked] = useState<Row | null>(null);
  const said = useSearch({ strict: false }) as { rows?: string };
  const query = list.query(view);
  const address = query === '' ? path : `${path}?${query}`;
  // A view that says how close its rows stand is shown so; else as this person likes it.
  const density = said.rows === undefined ? (props.density ?? view.density) : view.density;
  const { rows, more } = pages;
  useEffect(() => {
    if (rows !== undefined) leaveTrail(noun, { address, ids: rows.map(rowId), more });
  }, [noun, address, rows, more, rowId]);

  const to = rowTo === null ? undefined : (rowTo ?? ((row: Row) => `${path}/${rowId(row)}`));
  const clear = () => show({ ...view, filters: list.initial.filters });
  const narrowed = Object.values(view.filters).some((value) => value !== undefined);
  const filters = view.filters as Readonly<Record<string, unknown>>;
  const tabbed = tabs(list, view, views, path, show);
  return (
    <ListPage
      title={props.title}
      action={props.action}
      above={
        <>
          {props.above}
          {pages.error !== null && rows !== undefined ? <ProblemOf error={pages.error} onRetry={pages.reload} /> : null}
        </>
      }
      views={views.length === 0 ? undefined : { ...tabbed, ...props.viewActs?.(tabbed.current) }}
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
          props.onDensity?.(chosen);
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
  );
}
