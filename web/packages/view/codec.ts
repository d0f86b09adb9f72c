import {
  type Definition,
  densities,
  type FilterKinds,
  type Filters,
  reserved,
  type SortBy,
  type View,
} from './define.ts';

/** The words of an address behind its `?`, as routers and `URLSearchParams` give them. */
export type Search = Readonly<Record<string, unknown>>;

/** A list, its view as an address says it, and back. */
export interface ListView<F extends FilterKinds, Sort extends string, Column extends string> {
  readonly definition: Definition<F, Sort, Column>;
  /** What is shown when the address says nothing. */
  readonly initial: View<F, Sort, Column>;
  /** Reads an address; what makes no sense there is as if it were not there. */
  read(search: Search): View<F, Sort, Column>;
  /** Writes only what differs from the initial view, in a fixed order: equal views have equal addresses. */
  write(view: View<F, Sort, Column>): Record<string, string>;
  /** {@link write} as one text, which is what a saved view is: `sort=-paid&state=placed`. */
  query(view: View<F, Sort, Column>): string;
  /** The view of such a text. */
  fromQuery(query: string): View<F, Sort, Column>;
  /** Names in an address that the list does not know, or whose values make no sense: the page may say so. */
  notUnderstood(search: Search): string[];
}

/** Columns are this wide, in pixels. */
const widthLeast = 40;
const widthMost = 1200;

/** A filter that is initially set and was taken away is written as this; its own values are never this. */
const taken = '-';

/** Defines a list once; its filters, sorts and columns are typed everywhere by it. */
export function listView<F extends FilterKinds, const Sort extends string, const Column extends string>(
  definition: Definition<F, Sort, Column>,
): ListView<F, Sort, Column> {
  const clash = Object.keys(definition.filters).find((name) => reserved.includes(name));
  if (clash) throw new Error(`a filter may not be called \`${clash}\``);
  const { initial: start, columns: known } = definition;
  const initial: View<F, Sort, Column> = { ...start, filters: start.filters ?? {}, widths: {} };

  const read = (search: Search): View<F, Sort, Column> => {
    const word = (name: string) => asText(search[name]);
    const shown = readColumns(word('columns'), known);
    return {
      filters: readFilters(definition, word),
      sort: readSort(word('sort'), definition.sorts) ?? initial.sort,
      columns: shown?.columns ?? initial.columns,
      widths: shown?.widths ?? {},
      density: densities.find((density) => String(density) === word('rows')) ?? initial.density,
    };
  };

  const write = (view: View<F, Sort, Column>): Record<string, string> => {
    const said: Record<string, string> = {};
    for (const [name, kind] of Object.entries(definition.filters)) {
      const text = textOf(view.filters[name], kind);
      const usual = textOf(initial.filters[name], kind);
      if (text !== usual) said[name] = text ?? taken;
    }
    const columns = writeColumns(view);
    if (columns !== writeColumns(initial)) said.columns = columns;
    if (view.density !== initial.density) said.rows = String(view.density);
    if (writeSort(view.sort) !== writeSort(initial.sort)) said.sort = writeSort(view.sort);
    return said;
  };

  const query = (view: View<F, Sort, Column>) => {
    const search = new URLSearchParams(write(view));
    search.sort();
    return search.toString();
  };
  const fromQuery = (text: string) => read(Object.fromEntries(new URLSearchParams(text)));

  const notUnderstood = (search: Search) => {
    const understood = write(read(search));
    const isUsual = (name: string) => {
      const same = write(read({ [name]: search[name] }));
      return Object.keys(same).length === 0 && isSaidOf(definition, initial, name, asText(search[name]) ?? '');
    };
    return Object.keys(search).filter((name) => search[name] !== undefined && !(name in understood) && !isUsual(name));
  };

  return { definition, initial, read, write, query, fromQuery, notUnderstood };
}

/** Whether an address says of a name what is so anyway. */
function isSaidOf<F extends FilterKinds, Sort extends string, Column extends string>(
  { filters }: Definition<F, Sort, Column>,
  initial: View<F, Sort, Column>,
  name: string,
  said: string,
): boolean {
  if (name === 'sort') return said === writeSort(initial.sort);
  if (name === 'columns') return said === writeColumns(initial);
  if (name === 'rows') return said === String(initial.density);
  const kind = filters[name];
  return kind !== undefined && (said === '' || said === taken || textOf(initial.filters[name], kind) === said);
}

function readFilters<F extends FilterKinds, Sort extends string, Column extends string>(
  { filters, initial }: Definition<F, Sort, Column>,
  word: (name: string) => string | undefined,
): Filters<F> {
  const set = Object.entries(filters).map(([name, kind]) => {
    const said = word(name);
    const usual = initial.filters?.[name];
    if (said === taken && usual !== undefined) return [name, undefined];
    return [name, (said === undefined ? undefined : kind.read(said)) ?? usual];
  });
  return Object.fromEntries(set.filter(([, value]) => value !== undefined)) as Filters<F>;
}

function textOf(value: unknown, kind: FilterKinds[string]): string | undefined {
  // What is written as nothing narrows nothing.
  return value === undefined ? undefined : kind.write(value) || undefined;
}

function readSort<Sort extends string>(said: string | undefined, sorts: readonly Sort[]): SortBy<Sort> | undefined {
  const down = said?.startsWith('-') ?? false;
  const by = sorts.find((sort) => sort === (down ? said?.slice(1) : said));
  return by === undefined ? undefined : { by, down };
}

function writeSort({ by, down }: SortBy<string>): string {
  return `${down ? '-' : ''}${by}`;
}

/** `number.120,member`: columns in their order, with the widths that somebody chose. */
function readColumns<Column extends string>(said: string | undefined, known: readonly Column[]) {
  const columns: Column[] = [];
  const widths: { [Name in Column]?: number } = {};
  for (const part of said?.split(',') ?? []) {
    const [name, width, more] = part.split('.');
    const column = known.find((one) => one === name);
    if (!column || columns.includes(column) || more !== undefined) continue;
    columns.push(column);
    if (width !== undefined && /^\d{2,4}$/.test(width)) {
      widths[column] = Math.min(Math.max(Number(width), widthLeast), widthMost);
    }
  }
  return columns.length > 0 ? { columns, widths } : undefined;
}

function writeColumns<Column extends string>(
  view: Pick<View<FilterKinds, string, Column>, 'columns' | 'widths'>,
): string {
  const part = (column: Column) => (view.widths[column] === undefined ? column : `${column}.${view.widths[column]}`);
  return view.columns.map(part).join(',');
}

/** Some routers read `5` as a number and `true` as a truth. */
function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
