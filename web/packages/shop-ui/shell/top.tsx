import type { ComponentChildren, JSX } from 'preact';
import css from './top.module.css';

/** The bar at the top of a place that has a search field instead of a title. */
export function Top({ children }: { children: ComponentChildren }): JSX.Element {
  return <header class={css.top}>{children}</header>;
}

/** A drawing that is pressed, 44 px in all. */
export function IconLink({
  href,
  label,
  count,
  children,
}: {
  href: string;
  label: string;
  count?: number | undefined;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <a class={css.icon} href={href} aria-label={count ? `${label} ${count}` : label}>
      {children}
      {count ? (
        <span class={css.count} aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      ) : null}
    </a>
  );
}
