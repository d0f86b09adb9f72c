import { Icon } from '@souk/icons/react';
import { isIme } from '@souk/text';
import { type KeyboardEvent, memo, type ReactNode, useEffect, useRef } from 'react';
import { Hidden } from '../base/live.tsx';
import { Link, useSurroundings } from '../base/Provider.tsx';
import { useWords } from '../base/words.tsx';
import { useLate } from '../state/Skeleton.tsx';
import type { Column } from './columns.ts';
import { has, type Selection } from './selection.ts';
import css from './table.module.css';

interface HeadCell {
  id: string;
  column: { id: string; getIsResizing: () => boolean };
  getResizeHandler: () => (event: unknown) => void;
}

interface HeadProps<Row> {
  headers: readonly HeadCell[];
  byId: ReadonlyMap<string, Column<Row>>;
  sort: { by: string; down: boolean } | undefined;
  onSort: ((sort: { by: string; down: boolean }) => void) | undefined;
  resizable: boolean;
  page: { state: 'all' | 'some' | 'none'; toggle: () => void } | undefined;
}

/** The head: names that sort, edges that are dragged, and the tick of the whole page. */
export function Head<Row>({ headers, byId, sort, onSort, resizable, page }: HeadProps<Row>): ReactNode {
  const words = useWords().list;
  return (
    <thead>
      <tr>
        {page === undefined ? null : (
          <th className={css.tick} scope="col">
            <Tick
              label={words.selectPage}
              checked={page.state === 'all'}
              some={page.state === 'some'}
              onChange={page.toggle}
            />
          </th>
        )}
        {headers.map((header, at) => {
          const column = byId.get(header.column.id);
          if (column === undefined) return null;
          const sorted = sort !== undefined && sort.by === column.sort ? sort : undefined;
          return (
            <th
              key={header.id}
              scope="col"
              className={at === 0 ? css.first : undefined}
              data-end={column.end || undefined}
              aria-sort={sorted === undefined ? undefined : sorted.down ? 'descending' : 'ascending'}
            >
              {column.sort === undefined || onSort === undefined ? (
                column.title
              ) : (
                <button
                  type="button"
                  className={css.sort}
                  data-idle={sorted === undefined || undefined}
                  onClick={() => onSort({ by: column.sort ?? '', down: sorted === undefined ? true : !sorted.down })}
                >
                  {column.title}
                  <Icon name={sorted?.down === false ? 'up' : 'down'} size={14} />
                </button>
              )}
              {resizable ? (
                <span
                  className={css.grip}
                  data-active={header.column.getIsResizing() || undefined}
                  onPointerDown={header.getResizeHandler()}
                  aria-hidden="true"
                />
              ) : null}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Tick({
  label,
  checked,
  some,
  onChange,
}: {
  label: string;
  checked: boolean;
  some?: boolean;
  onChange: () => void;
}): ReactNode {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = some === true;
  }, [some]);
  return (
    <label>
      <input type="checkbox" ref={box} checked={checked} onChange={onChange} />
      <Hidden>
        <bdi>{label}</bdi>
      </Hidden>
    </label>
  );
}

interface RowLineProps<Row> {
  row: Row;
  at: number;
  id: string;
  name: string;
  to: string | undefined;
  columns: readonly Column<Row>[];
  selection: Selection | undefined;
  tabStop: boolean;
  onFocus: () => void;
  onOpen: (() => void) | undefined;
  onPeek: (() => void) | undefined;
  onToggle: () => void;
  onMove: (step: number) => void;
}

/** One row. A press anywhere opens it, unless the press was for something in it or marks text. */
export function RowLine<Row>({
  row,
  at,
  id,
  name,
  to,
  columns,
  selection,
  tabStop,
  onFocus,
  onOpen,
  onPeek,
  onToggle,
  onMove,
}: RowLineProps<Row>): ReactNode {
  const words = useWords().list;
  const { navigate } = useSurroundings();
  const chosen = selection !== undefined && has(selection, id);
  const open = onOpen ?? (to === undefined ? undefined : () => navigate(to));

  function onKeyDown(event: KeyboardEvent<HTMLTableRowElement>): void {
    if (event.target !== event.currentTarget || isIme(event)) return;
    const act = { Enter: open, ' ': onPeek, ArrowDown: () => onMove(1), ArrowUp: () => onMove(-1) }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  }

  return (
    <tr
      className={css.row}
      data-index={at}
      data-chosen={chosen || undefined}
      data-opens={open !== undefined || undefined}
      aria-rowindex={at + 2}
      aria-selected={selection === undefined ? undefined : chosen}
      tabIndex={tabStop ? 0 : -1}
      onFocus={(event) => {
        if (event.target === event.currentTarget) onFocus();
      }}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if ((event.target as HTMLElement).closest('a,button,input,label') !== null || getSelection()?.toString())
          return;
        open?.();
      }}
    >
      {selection === undefined ? null : (
        <td className={css.tick}>
          <Tick label={words.selectRow({ name })} checked={chosen} onChange={onToggle} />
        </td>
      )}
      {columns.map((column, place) =>
        place === 0 ? (
          <th key={column.id} scope="row" className={css.first} data-end={column.end || undefined}>
            {to === undefined ? (
              column.cell(row)
            ) : (
              <Link to={to} className={css.name} tabIndex={-1}>
                <bdi>{column.cell(row)}</bdi>
              </Link>
            )}
          </th>
        ) : (
          <td key={column.id} data-end={column.end || undefined}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

/** The shape of rows that are being read; nothing for the first 150 ms. */
export const WaitingRows = memo(function WaitingRows({ columns }: { columns: number }): ReactNode {
  const late = useLate(true);
  return Array.from({ length: 12 }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: bars without identity.
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
    <tr key={row} aria-hidden="true">
      {Array.from({ length: columns }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars without identity.
        <td key={at}>
          {late ? <span className={css.bone} style={{ inlineSize: `${50 + ((row * 7 + at * 13) % 40)}%` }} /> : null}
        </td>
      ))}
    </tr>
  ));
});
