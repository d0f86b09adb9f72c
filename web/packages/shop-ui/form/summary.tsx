import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../language.tsx';
import { Note } from '../state/note.tsx';
import type { Mistake } from './mistakes.ts';
import css from './summary.module.css';

/** Every mistake of a form in one place; takes the focus when they come, so that nobody searches for them. */
export function Summary({ mistakes }: { mistakes: readonly Mistake[] }): JSX.Element | null {
  const words = useWords();
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (mistakes.length > 0) self.current?.focus();
  }, [mistakes]);
  if (mistakes.length === 0) return null;
  return (
    <div ref={self} tabIndex={-1} role="alert" class={css.summary}>
      <Note tone="bad" title={words.mistakes({ n: mistakes.length })}>
        <ul>
          {mistakes.map((mistake) => (
            <li key={mistake.pointer + mistake.detail}>{mistake.detail}</li>
          ))}
        </ul>
      </Note>
    </div>
  );
}
