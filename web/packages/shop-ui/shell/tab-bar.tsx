import type { IconName } from '@souk/icons';
import { Icon } from '@souk/icons/preact';
import type { JSX } from 'preact';
import { useWords } from '../language.tsx';
import css from './tab-bar.module.css';

export interface Tab {
  href: string;
  icon: IconName;
  label: string;
  /** Shown as a number beside the drawing; 0 shows nothing. */
  count?: number | undefined;
}

/** The places of the shop, at the bottom of the pages that are places. */
export function TabBar({ tabs, current }: { tabs: readonly Tab[]; current: string }): JSX.Element {
  const words = useWords();
  return (
    <nav class={css.tabs} aria-label={words.tabs}>
      {tabs.map((tab) => (
        <a key={tab.href} class={css.tab} href={tab.href} aria-current={tab.href === current ? 'page' : undefined}>
          <span class={css.drawing}>
            <Icon name={tab.icon} size={22} />
            {tab.count ? <span class={css.count}>{tab.count > 99 ? '99+' : tab.count}</span> : null}
          </span>
          <span>{tab.label}</span>
        </a>
      ))}
    </nav>
  );
}
