import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';

/** One column of a list. */
export interface Column<Row> {
  id: string;
  /** Its head; also its name in the column picker. */
  title: string;
  cell: (row: Row) => ReactNode;
  /** Money and counts stand at the right. */
  end?: boolean;
  /** In pixels, until somebody drags it. */
  width?: number;
  /** The word of the sort that this column stands for. */
  sort?: string;
  /** What one looks for first: on a phone it stands right after the first column. */
  early?: boolean;
}

const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnSizingFeature,
  columnResizingFeature,
});
const noRows: never[] = [];

export interface ColumnModelOptions<Row> {
  columns: readonly Column<Row>[];
  /** Ids of the columns that are shown, in this order; the first stays in sight. */
  shown: readonly string[];
  /** There is room for few: early columns come first. */
  narrow: boolean;
  widths: Readonly<Record<string, number | undefined>>;
  onWidths?: ((widths: Record<string, number>) => void) | undefined;
}

/** The columns that are shown, how wide they are and how they are dragged: @tanstack/react-table with no more features than that. */
export function useColumns<Row extends object>({ columns, shown, narrow, widths, onWidths }: ColumnModelOptions<Row>) {
  const defs = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return helper.columns(
      columns.map((column) =>
        helper.display({ id: column.id, size: column.width ?? 140, minSize: 64, maxSize: 1200, header: column.title }),
      ),
    );
  }, [columns]);
  const known = shown.filter((id) => columns.some((column) => column.id === id));
  const order = narrow ? earlyFirst(known, columns) : known;
  const state = useMemo(
    () => ({
      columnOrder: [...order],
      columnVisibility: Object.fromEntries(columns.map((column) => [column.id, known.includes(column.id)])),
      columnSizing: Object.fromEntries(
        Object.entries(widths).filter((pair): pair is [string, number] => pair[1] !== undefined),
      ),
    }),
    [columns, known, order, widths],
  );
  return useTable({
    features,
    columns: defs,
    data: noRows as Row[],
    columnResizeMode: 'onEnd',
    state,
    onColumnSizingChange: (update) => onWidths?.(typeof update === 'function' ? update(state.columnSizing) : update),
  });
}

/** The first column, then those that are looked for first, then the others. */
function earlyFirst<Row>(shown: readonly string[], columns: readonly Column<Row>[]): readonly string[] {
  const [first, ...rest] = shown;
  if (first === undefined) return shown;
  const early = rest.filter((id) => columns.find((column) => column.id === id)?.early);
  return [first, ...early, ...rest.filter((id) => !early.includes(id))];
}
