import { RecordList as List, type RecordListProps, useView } from '@souk/console';
import type { FilterKinds } from '@souk/view';
import { type ReactNode, useState } from 'react';
import { usePreferences } from '../data/preferences.ts';
import { SaveView, useSavedViews } from './savedViews.tsx';

/** A list of records, with the views that were kept of it, and its rows as close as this person likes them. */
export function RecordList<Row extends object, F extends FilterKinds, Sort extends string, C extends string>(
  props: RecordListProps<Row, F, Sort, C>,
): ReactNode {
  const { noun, list, views = [] } = props;
  const { view, show } = useView(list);
  /** The view that gets a name: one that is there by its number, or what the list shows. */
  const [naming, setNaming] = useState<{ id?: string } | null>(null);
  const preferences = usePreferences();
  const saved = useSavedViews(noun);
  const query = list.query(view);

  function actsOf(open: string | null) {
    const onSaveAs = () => setNaming({});
    const kept = saved.views.find(({ id }) => id === open);
    if (kept === undefined || !saved.mayChange(kept)) return { onSaveAs };
    const actions = saved.actions(
      kept,
      () => setNaming({ id: kept.id }),
      () => show(list.fromQuery('')),
    );
    return { onSaveAs, onSave: () => void saved.keep(kept, query), actions };
  }
  return (
    <>
      <List
        {...props}
        views={[
          ...views,
          ...saved.views.map(({ id, name, query: kept, shared }) => ({ id, label: name, query: kept, shared })),
        ]}
        viewActs={actsOf}
        density={preferences.kept.density}
        onDensity={(density) => preferences.keep({ density })}
      />
      <SaveView
        open={naming !== null}
        onClose={() => setNaming(null)}
        page={noun}
        query={query}
        view={saved.views.find(({ id }) => id === naming?.id)}
      />
    </>
  );
}
