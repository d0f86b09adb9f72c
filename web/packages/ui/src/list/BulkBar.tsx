import { count } from '@souk/text';
import { type ReactNode, useEffect } from 'react';
import { Button, IconButton } from '../base/Button.tsx';
import { useAnnounce } from '../base/live.tsx';
import { useLang, useWords } from '../base/words.tsx';
import { nothing, pageState, type Selection } from './selection.ts';
import css from './table.module.css';

export interface BulkBarProps {
  selection: Selection;
  loaded: readonly string[];
  more: boolean;
  matching: number | null;
  /** The acts take rows that are chosen, never all that match. */
  chosenOnly: boolean;
  onSelection: (selection: Selection) => void;
  actions: ReactNode;
}

/**
 * What can be done with the selection, over the foot of the table. Once the page is selected it offers all that match,
 * where the acts can take them.
 */
export function BulkBar({
  selection,
  loaded,
  more,
  matching,
  chosenOnly,
  onSelection,
  actions,
}: BulkBarProps): ReactNode {
  const lang = useLang();
  const words = useWords().list;
  const announce = useAnnounce();
  const chosen = selection.all ? (matching ?? loaded.length) : selection.ids.size;
  const text =
    selection.all && matching === null
      ? words.selectAllUnknown
      : selection.all
        ? words.allSelected({ n: count(lang, chosen) })
        : words.selected({ n: count(lang, chosen) });
  useEffect(() => {
    if (chosen > 0) announce(text);
  }, [chosen, text, announce]);
  if (chosen === 0) return null;
  const offersAll = !chosenOnly && !selection.all && more && pageState(selection, loaded) === 'all';
  return (
    <section className={css.bulk} aria-label={words.bulk}>
      <strong>{text}</strong>
      {offersAll ? (
        <Button size="small" kind="quiet" onPress={() => onSelection({ all: true })}>
          {matching === null ? words.selectAllUnknown : words.selectAll({ n: count(lang, matching) })}
        </Button>
      ) : null}
      <span className={css.bulkRule} />
      {actions}
      <IconButton icon="close" label={words.clearSelection} onPress={() => onSelection(nothing)} />
    </section>
  );
}
