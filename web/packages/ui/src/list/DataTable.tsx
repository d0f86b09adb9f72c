import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useKeys } from '../base/keys.ts';
import { useWords } from '../base/words.tsx';
import { useLate } from '../state/Skeleton.tsx';
import { BulkBar } from './BulkBar.tsx';
import { type Column, useColumns } from './columns.ts';
import { nothing, pageState, pageToggled, type Selection, toggled } from './selection.ts';
import { TableFoot } from './TableFoot.tsx';
import css from './table.module.css';
import { Head, RowLine, WaitingRows } from './tableParts.tsx';
import { useNarrow } from './useNarrow.ts';
import { useTop } from './useTop.ts';

export interface DataTableProps<Row extends object> {
  /** What the rows are, for screen readers. */
  label: string;
  /** `undefined` while the first page is read. */
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => string;
  /** What somebody would call the row: its number, its name. */
  rowName: (row: Row) => string;
  columns: readonly Column<Row>[];
  shown: readonly string[];
  widths?: Readonly<Record<string, number | undefined>> | undefined;
  onWidths?: ((widths: Record<string, number>) => void) | undefined;
  density?: 36 | 44;
  sort?: { by: string; down: boolean } | undefined;
  onSort?: ((sort: { by: string; down: boolean }) => void) | undefined;
  /** Where a row leads; its first cell becomes a link. */
  rowTo?: ((row: Row) => string) | undefined;
  onOpen?: ((row: Row) => void) | undefined;
  /** Space; `null` closes. */
  onPeek?: ((row: Row | null) => void) | undefined;
  /** Makes rows selectable. */
  selection?: Selection | undefined;
  onSelection?: ((selection: Selection) => void) | undefined;
  /** How many match the filters in all; `null` where nobody counts them. */
  matching?: number | null | undefined;
  /** The acts take rows that are chosen: all that match are not offered. */
  chosenOnly?: boolean | undefined;
  /** Buttons of the bar that comes with a selection. */
  bulk?: ReactNode;
  /** There is another page. */
  more?: boolean | undefined;
  onMore?: (() => void) | undefined;
  loadingMore?: boolean | undefined;
  /** Newer data is being read; what is shown is dimmed. */
  busy?: boolean | undefined;
  /** Instead of rows, when there are none. */
  empty: ReactNode;
  /** As tall as its rows instead of as the window: inside other pages. */
  whole?: boolean | undefined;
}

/**
 * Rows under a head that stays, beside a first column that stays. Only rows in sight are drawn. Keys: `j k` move,
 * `x` selects, `Enter` opens, `Space` peeks, `Esc` comes back to the row.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>): ReactNode {
  const { rows, rowId, rowName, rowTo, onOpen, onPeek, selection = nothing, onSelection, density = 36, whole } = props;
  const words = useWords();
  const dim = useLate(props.busy ?? false);
  const scroll = useRef<HTMLElement>(null);
  const [active, setActive] = useState(-1);
  const [peeking, setPeeking] = useState(false);
  const [scrolled, setScrolled] = useState(false);
  const top = useTop(scroll, rows === undefined);
  const narrow = useNarrow();
  const model = useColumns({ ...props, narrow, widths: props.widths ?? noWidths });
  const list = rows ?? noRows;
  const ids = list.map(rowId);
  const virtual = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => density,
    overscan: 12,
    // Before the first measure (and where nothing is ever measured: tests, print) the first rows are drawn all the same.
    initialRect: { width: 1200, height: 1000 },
  });

  const focusRow = useCallback(
    (at: number) => {
      setActive(at);
      if (whole !== true) virtual.scrollToIndex(at);
      requestAnimationFrame(() => {
        const line = scroll.current?.querySelector<HTMLElement>(`[data-index="${at}"]`);
        line?.focus({ preventScroll: true });
        line?.scrollIntoView({ block: 'nearest' });
      });
    },
    [virtual, whole],
  );
  const move = (step: number) => {
    const at = Math.max(0, Math.min(list.length - 1, active + step));
    if (list.length === 0) return;
    focusRow(at);
    const row = list[at];
    if (peeking && row !== undefined) onPeek?.(row);
  };
  const current = list[active];
  const peek = (row: Row | null) => {
    setPeeking(row !== null);
    onPeek?.(row);
  };
  const leave = () => {
    peek(null);
    focusRow(active);
  };
  const listKeys = words.keys;
  useKeys([
    { keys: 'j', label: listKeys.down, group: listKeys.list, run: () => move(1) },
    { keys: 'k', label: listKeys.up, group: listKeys.list, run: () => move(-1) },
    ...(onSelection === undefined
      ? []
      : [
          {
            keys: 'x',
            label: listKeys.select,
            group: listKeys.list,
            run: () => current && onSelection(toggled(selection, rowId(current), ids)),
          },
        ]),
    ...(peeking ? [{ keys: 'escape', label: listKeys.leave, group: listKeys.list, run: leave }] : []),
  ]);
  useEffect(() => {
    if (active >= list.length) setActive(list.length - 1);
  }, [active, list.length]);

  const items = whole
    ? list.map((_, index) => ({ index, start: index * density, end: (index + 1) * density }))
    : virtual.getVirtualItems();
  const total = list.length * density;
  const before = items[0]?.start ?? 0;
  const after = total - (items.at(-1)?.end ?? 0);
  const columns = model.getVisibleLeafColumns();
  const byId = new Map(props.columns.map((column) => [column.id, column]));
  const shown = columns.flatMap((column) => byId.get(column.id) ?? []);
  const span = columns.length + (onSelection ? 1 : 0);
  const width = columns.reduce((sum, column) => sum + column.getSize(), onSelection ? 40 : 0);

  if (rows !== undefined && rows.length === 0)
    return (
      <div className={css.frame} data-frame>
        {props.empty}
      </div>
    );
  return (
    <div>
      <div className={dim ? `${css.frame} ${css.busy}` : css.frame} data-frame data-scrolled={scrolled || undefined}>
        <section
          className={css.scroll}
          ref={scroll}
          data-whole={whole}
          data-bulk={selection.all || selection.ids.size > 0 || undefined}
          style={{ ['--top' as string]: `${top}px` }}
          aria-label={props.label}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard.
          tabIndex={0}
          onScroll={(event) => setScrolled(event.currentTarget.scrollLeft > 0)}
        >
          <table
            className={css.table}
            aria-label={props.label}
            aria-rowcount={props.more ? -1 : list.length + 1}
            aria-busy={dim || rows === undefined || undefined}
            style={{ minInlineSize: width, ['--row-height' as string]: `${density}px` }}
          >
            <colgroup>
              {onSelection ? <col style={{ width: 40 }} /> : null}
              {columns.map((column) => (
                <col key={column.id} style={{ width: column.getSize() }} />
              ))}
            </colgroup>
            <Head
              headers={model.getHeaderGroups()[0]?.headers ?? []}
              byId={byId}
              sort={props.sort}
              onSort={props.onSort}
              resizable={props.onWidths !== undefined}
              page={
                onSelection === undefined
                  ? undefined
                  : { state: pageState(selection, ids), toggle: () => onSelection(pageToggled(selection, ids)) }
              }
            />
            <tbody>
              {rows === undefined ? <WaitingRows columns={span} /> : null}
              {before > 0 ? <Spacer height={before} span={span} /> : null}
              {items.map(({ index }) => {
                const row = list[index];
                return row === undefined ? null : (
                  <RowLine
                    key={rowId(row)}
                    row={row}
                    at={index}
                    id={rowId(row)}
                    name={rowName(row)}
                    to={rowTo?.(row)}
                    columns={shown}
                    selection={onSelection === undefined ? undefined : selection}
                    tabStop={index === Math.max(active, 0)}
                    onFocus={() => setActive(index)}
                    onOpen={onOpen === undefined ? undefined : () => onOpen(row)}
                    onPeek={onPeek === undefined ? undefined : () => peek(row)}
                    onToggle={() => onSelection?.(toggled(selection, rowId(row), ids))}
                    onMove={move}
                  />
                );
              })}
              {after > 0 ? <Spacer height={after} span={span} /> : null}
            </tbody>
          </table>
          {rows === undefined ? null : (
            <TableFoot
              loaded={list.length}
              more={props.more}
              onMore={props.onMore}
              loading={props.loadingMore}
              quiet={whole}
            />
          )}
        </section>
      </div>
      {onSelection === undefined ? null : (
        <BulkBar
          selection={selection}
          loaded={ids}
          more={props.more ?? false}
          matching={props.matching ?? null}
          chosenOnly={props.chosenOnly ?? false}
          onSelection={onSelection}
          actions={props.bulk}
        />
      )}
    </div>
  );
}

const noRows: never[] = [];
const noWidths = {};

function Spacer({ height, span }: { height: number; span: number }): ReactNode {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: room for rows that are not drawn; nothing in it takes the focus.
    <tr className={css.spacer} aria-hidden="true">
      <td colSpan={span} style={{ blockSize: height }} />
    </tr>
  );
}
