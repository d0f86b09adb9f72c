import { contained } from '@souk/text';
import { type ReactNode, useEffect, useRef } from 'react';
import css from './Page.module.css';

export interface PageProps {
  title: string;
  hint?: ReactNode;
  /** The one primary action, last; more to its left. */
  actions?: ReactNode;
  /** Settings and forms: short lines. */
  narrow?: boolean;
  children: ReactNode;
}

/** A page that is neither a list nor a record. Tells its title to the browser and, after a jump, to screen readers. */
export function Page({ title, hint, actions, narrow, children }: PageProps): ReactNode {
  return (
    <div className={css.page} data-narrow={narrow || undefined}>
      <div className={css.pageHead}>
        <div>
          <PageTitle>{title}</PageTitle>
          {hint === undefined ? null : <p className={css.pageHint}>{hint}</p>}
        </div>
        {actions}
      </div>
      {children}
    </div>
  );
}

/** A page without the console around it: the door. */
export function Stage({ children }: { children: ReactNode }): ReactNode {
  return (
    <main className={css.stage}>
      <div className={css.stageBody}>{children}</div>
    </main>
  );
}

let visited = false;

/** The `h1`. Takes the focus when a page comes by a link, so that reading begins there. */
export function PageTitle({ children }: { children: string }): ReactNode {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Without the marks around it, which a title of one line has no use for.
    document.title = contained(children).slice(1, -1);
  }, [children]);
  useEffect(() => {
    // Not at the first page of a visit: there the browser begins where it wants.
    if (visited && document.activeElement === document.body) title.current?.focus({ preventScroll: true });
    visited = true;
  }, []);
  return (
    <h1 className={css.pageTitle} ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}
