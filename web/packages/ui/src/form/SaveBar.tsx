import type { ReactNode } from 'react';
import { Button } from '../base/Button.tsx';
import { useKeys } from '../base/keys.ts';
import { useWords } from '../base/words.tsx';
import css from './form.module.css';

/** One thing that will be saved: "First level 8% -> 10%". Values as text. */
export interface Change {
  id: string;
  label: string;
  from?: string;
  to?: string;
}

export interface SaveBarProps {
  changes: readonly Change[];
  onSave: () => void;
  onDiscard: () => void;
  busy?: boolean;
  /** Instead of "Save". */
  save?: string;
}

/** Comes with the first change and lists what will be saved. One a page. `Ctrl S` saves. */
export function SaveBar({ changes, onSave, onDiscard, busy, save }: SaveBarProps): ReactNode {
  const words = useWords();
  const dirty = changes.length > 0;
  useKeys(
    dirty ? [{ keys: 'mod+s', label: words.keys.save, inFields: true, run: () => (busy ? undefined : onSave()) }] : [],
  );
  if (!dirty) return null;
  return (
    <section className={css.save} aria-label={words.save.unsaved}>
      <strong>{words.save.unsaved}</strong>
      <ul className={css.saveText}>
        {changes.map((change) => (
          <li key={change.id}>
            {change.label}
            {change.to === undefined ? null : (
              <>
                {' '}
                <bdi>{change.from || '—'}</bdi> → <bdi>{change.to || '—'}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
      <Button kind="quiet" onPress={onDiscard} disabled={busy}>
        {words.save.discard}
      </Button>
      <Button kind="primary" onPress={onSave} busy={busy}>
        {save ?? words.save.save}
      </Button>
    </section>
  );
}
