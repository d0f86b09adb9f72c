import { nothing, type Selection } from '@souk/ui';
import { useState } from 'react';

/** What is selected of a list. A list that is asked for something else begins with nothing: nobody acts on rows unseen. */
export function useSelection(filters: object): readonly [Selection, (selection: Selection) => void] {
  const of = JSON.stringify(filters);
  const [kept, keep] = useState({ of, selection: nothing });
  return [kept.of === of ? kept.selection : nothing, (selection) => keep({ of, selection })];
}

/** The rows that are selected; of "all that match" those that are loaded. */
export function chosenOf<Row extends { id: string }>(rows: readonly Row[], selection: Selection): readonly Row[] {
  return selection.all ? rows : rows.filter(({ id }) => selection.ids.has(id));
}
