import type { ComponentChildren, JSX } from 'preact';
import css from './seal.module.css';

/** A final state, stamped: paid, settled, reversed. What may still change is a `Badge`. */
export function Seal({ tone, children }: { tone: 'ok' | 'bad' | 'ink'; children: ComponentChildren }): JSX.Element {
  return (
    <span class={css.seal} data-tone={tone}>
      {children}
    </span>
  );
}

export function Badge({
  tone,
  children,
}: {
  tone: 'ok' | 'warn' | 'bad' | 'info' | 'ink' | 'shop';
  children: ComponentChildren;
}): JSX.Element {
  return (
    <span class={css.badge} data-tone={tone}>
      {children}
    </span>
  );
}
