import { contained } from '@souk/text';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../language.tsx';
import { AppBar, type Back } from './app-bar.tsx';
import css from './page.module.css';

export interface PageProps {
  title: string;
  /** Whose page it is: stands behind the title in the browser's own places. */
  site?: string | undefined;
  /** Where the control at the top leads; it says so. */
  back?: Back | undefined;
  /** At the end of the bar at the top. */
  end?: ComponentChildren;
  /** In place of the bar at the top. */
  top?: ComponentChildren;
  /** The one bar of actions at the bottom. */
  actions?: ComponentChildren;
  tabs?: ComponentChildren;
  /** True once somebody has moved inside the shop: then the heading takes the focus, as after a page load. */
  arrived?: boolean | undefined;
  children: ComponentChildren;
}

/** The frame of every page: a bar, the content, and at the bottom the actions or the tabs. */
export function Page({ title, site, back, end, top, actions, tabs, arrived, children }: PageProps): JSX.Element {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Without marks of direction and control characters; a title needs no isolation of its own.
    const named = site === undefined || site === title ? [title] : [title, site];
    document.title = named.map((part) => contained(part).slice(1, -1)).join(' · ');
  }, [title, site]);
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class={css.page}>
      <a class={css.skip} href="#main">
        {words.skip}
      </a>
      {top === undefined ? (
        <AppBar title={title} back={back} end={end} heading={heading} />
      ) : (
        <header class={css.top}>
          <h1 class="seen-by-ear" tabIndex={-1} ref={heading}>
            <bdi>{title}</bdi>
          </h1>
          {top}
        </header>
      )}
      <main id="main" class={css.main} tabIndex={-1}>
        {children}
      </main>
      {actions && <footer class={css.actions}>{actions}</footer>}
      {tabs}
    </div>
  );
}
