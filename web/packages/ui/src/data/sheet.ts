/** What a column of a pasted sheet must hold. */
export interface SheetColumn<Value = unknown> {
  id: string;
  title: string;
  /** Other heads under which it comes. */
  heads?: readonly string[];
  /** The value, or a sentence that says what is wrong. */
  read: (text: string) => { ok: true; value: Value } | { ok: false; why: string };
}

export interface SheetRow {
  /** As in the sheet, counted from 1, heads included. */
  no: number;
  texts: readonly string[];
  values: Readonly<Record<string, unknown>>;
  /** By column id; `''` for the row itself. */
  problems: Readonly<Record<string, string>>;
}

/** Cells of what spreadsheets put into the clipboard: tabs, line ends, and quotes around cells that hold either. */
export function cellsOf(pasted: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const text = pasted.replace(/\r\n?/g, '\n');
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows.map((cells) => cells.map((one) => one.trim())).filter((cells) => cells.some((one) => one !== ''));
}

/** Reads pasted cells: the first row names columns where it holds at least one of their heads, else they come in order. */
export function readSheet(pasted: string, columns: readonly SheetColumn[], tooMany: (n: number) => string): SheetRow[] {
  const cells = cellsOf(pasted);
  const named = (cells[0] ?? []).map((head) =>
    columns.findIndex((column) =>
      [column.title, column.id, ...(column.heads ?? [])].some((name) => name.toLowerCase() === head.toLowerCase()),
    ),
  );
  const headed = named.some((place) => place >= 0);
  const order = headed ? named : columns.map((_, at) => at);
  return cells.slice(headed ? 1 : 0).map((row, at) => {
    const texts = columns.map((_, place) => row[order.indexOf(place)] ?? '');
    const values: Record<string, unknown> = {};
    const problems: Record<string, string> = {};
    columns.forEach((column, place) => {
      const read = column.read(texts[place] ?? '');
      if (read.ok) values[column.id] = read.value;
      else problems[column.id] = read.why;
    });
    if (!headed && row.length > columns.length) problems[''] = tooMany(row.length - columns.length);
    return { no: at + (headed ? 2 : 1), texts, values, problems };
  });
}
