import type { ComponentChildren, JSX } from 'preact';
import css from './stack.module.css';

interface StackProps {
  /** Old data while new data is asked for. */
  dim?: boolean;
  /** Tighter or wider than the parts of a page. */
  gap?: 'small' | 'page' | 'wide';
  children: ComponentChildren;
}

/** Things one below the other. */
export function Stack({ dim, gap = 'page', children }: StackProps): JSX.Element {
  return (
    <div class={css.stack} data-gap={gap} data-dim={dim ? '' : undefined} aria-busy={dim || undefined}>
      {children}
    </div>
  );
}

/** Things beside each other, over two lines where one is too short. */
export function Beside({ children, end }: { children: ComponentChildren; end?: boolean }): JSX.Element {
  return (
    <div class={css.beside} data-end={end ? '' : undefined}>
      {children}
    </div>
  );
}

/** Words that matter less than what they stand beside. */
export function Quiet({ children }: { children: ComponentChildren }): JSX.Element {
  return <p class={css.quiet}>{children}</p>;
}

/** A heading inside a page, with something at its end. */
export function Heading({ children, end }: { children: ComponentChildren; end?: ComponentChildren }): JSX.Element {
  return (
    <div class={css.heading}>
      <h2>{children}</h2>
      {end}
    </div>
  );
}
