/** What is selected: some rows, or all that match the filters, known here or not. */
export type Selection = { readonly all: false; readonly ids: ReadonlySet<string> } | { readonly all: true };

export const nothing: Selection = { all: false, ids: new Set() };

export function has(selection: Selection, id: string): boolean {
  return selection.all || selection.ids.has(id);
}

/** With or without one row. Taking one out of all leaves the rows that are on the page, without it. */
export function toggled(selection: Selection, id: string, loaded: readonly string[]): Selection {
  const ids = new Set(selection.all ? loaded : selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { all: false, ids };
}

/** All of the page or, where they are all selected already, none. */
export function pageToggled(selection: Selection, loaded: readonly string[]): Selection {
  return pageState(selection, loaded) === 'all' ? nothing : { all: false, ids: new Set(loaded) };
}

export function pageState(selection: Selection, loaded: readonly string[]): 'all' | 'some' | 'none' {
  if (selection.all) return 'all';
  const chosen = loaded.filter((id) => selection.ids.has(id)).length;
  return chosen === 0 ? 'none' : chosen === loaded.length ? 'all' : 'some';
}
