import type { ComponentChildren, JSX } from 'preact';
import css from './aside.module.css';

/** Beside the column, where a screen is wide enough for it. */
export function Aside({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    <aside class={css.aside} aria-label={label}>
      {children}
      <p>{label}</p>
    </aside>
  );
}
