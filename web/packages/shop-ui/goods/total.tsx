import type { ComponentChildren, JSX } from 'preact';
import css from './total.module.css';

interface TotalProps {
  label: string;
  note?: string;
  /** The figure is being asked for again. */
  dim?: boolean;
  children: ComponentChildren;
}

/** The sum beside the main action. */
export function Total({ label, note, dim, children }: TotalProps): JSX.Element {
  return (
    <div class={css.total} data-dim={dim ? '' : undefined}>
      <span class={css.sum}>
        <span>{label}</span> {children}
      </span>
      {note !== undefined && <span class={css.note}>{note}</span>}
    </div>
  );
}
