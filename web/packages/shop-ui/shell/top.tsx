import type { ComponentChildren, JSX } from 'preact';
import css from './top.module.css';

/** The bar at the top of a place that has a search field instead of a title. */
export function Top({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class={css.top}>{children}</div>;
}

/** A drawing that is pressed, 44 px in all. */
export function IconLink({
  href,
  label,
  back,
  count,
  children,
}: {
  href: string;
  label: string;
  /** It leads back: to the page one came from, where that is it. */
  back?: boolean;
  count?: number | undefined;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <a class={css.icon} href={href} data-back={back ? '' : undefined} aria-label={count ? `${label} ${count}` : label}>
      {children}
      {count ? (
        <span class={css.count} aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      ) : null}
    </a>
  );
}
