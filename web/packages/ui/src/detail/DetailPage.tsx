import { Icon } from '@souk/icons/react';
import type { ReactNode } from 'react';
import { Button } from '../base/Button.tsx';
import { useKeys } from '../base/keys.ts';
import { Link, useSurroundings } from '../base/Provider.tsx';
import { useWords } from '../base/words.tsx';
import page from '../shell/Page.module.css';
import { PageTitle } from '../shell/Page.tsx';
import css from './detail.module.css';

export interface DetailPageProps {
  title: string;
  /** Named by where it goes: "All orders". */
  back: { to: string; label: string };
  /** Beside the title: badges, a seal. */
  states?: ReactNode;
  /** Under the title: when, by whom. */
  hint?: ReactNode;
  actions?: ReactNode;
  /** Neighbours in the list one came from. */
  siblings?: { previous?: string | undefined; next?: string | undefined; place?: string | undefined } | undefined;
  /** Banners and problems of the whole record. */
  above?: ReactNode;
  /** Tabs of the record, as links. */
  tabs?: ReactNode;
  /** Facts, at the left. */
  children: ReactNode;
  /** Context, at the right. Without it the facts have the whole width. */
  context?: ReactNode;
}

/** One record: facts in two thirds, context in one. */
export function DetailPage({
  title,
  back,
  states,
  hint,
  actions,
  siblings,
  above,
  tabs,
  children,
  context,
}: DetailPageProps): ReactNode {
  const words = useWords();
  const { navigate } = useSurroundings();
  const keys = words.detail;
  useKeys([
    ...(siblings?.next === undefined
      ? []
      : [{ keys: 'j', label: keys.nextOne, group: words.keys.list, run: () => navigate(siblings.next ?? '') }]),
    ...(siblings?.previous === undefined
      ? []
      : [{ keys: 'k', label: keys.previous, group: words.keys.list, run: () => navigate(siblings.previous ?? '') }]),
  ]);
  return (
    <div className={page.page}>
      <header className={css.head}>
        <div className={css.way} data-print="off">
          <Link to={back.to} className={css.back}>
            <Icon name="back" />
            {back.label}
          </Link>
          {siblings === undefined ? null : (
            <nav className={css.siblings} aria-label={`${keys.previous}, ${keys.nextOne}`}>
              {siblings.place}
              <Button
                size="small"
                kind="quiet"
                icon="left"
                aria-label={keys.previous}
                to={siblings.previous}
                disabled={siblings.previous === undefined}
              />
              <Button
                size="small"
                kind="quiet"
                icon="right"
                aria-label={keys.nextOne}
                to={siblings.next}
                disabled={siblings.next === undefined}
              />
            </nav>
          )}
        </div>
        <div className={css.titleRow}>
          <PageTitle>{title}</PageTitle>
          {states}
          {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
        </div>
        {hint === undefined ? null : <div className={page.pageHint}>{hint}</div>}
      </header>
      {above}
      {tabs}
      {context === undefined ? (
        <div className={css.column}>{children}</div>
      ) : (
        <div className={css.columns}>
          <div className={css.column}>{children}</div>
          <aside className={css.column} aria-label={keys.context}>
            {context}
          </aside>
        </div>
      )}
    </div>
  );
}
