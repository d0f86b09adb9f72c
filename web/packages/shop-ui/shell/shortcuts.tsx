import type { IconName } from '@souk/icons';
import { Icon } from '@souk/icons/preact';
import type { JSX } from 'preact';
import css from './shortcuts.module.css';

export interface Shortcut {
  href: string;
  icon: IconName;
  label: string;
  /** Shown as a number beside the drawing; 0 shows nothing. */
  count?: number | undefined;
}

/** A row of ways that are taken often, each with how much waits there. */
export function Shortcuts({ label, of }: { label: string; of: readonly Shortcut[] }): JSX.Element {
  return (
    <nav class={css.shortcuts} aria-label={label}>
      {of.map((one) => (
        <a key={one.href} class={css.way} href={one.href}>
          <span class={css.drawing}>
            <Icon name={one.icon} size={24} />
            {one.count ? <span class={css.count}>{one.count > 99 ? '99+' : one.count}</span> : null}
          </span>
          <span class={css.label}>{one.label}</span>
        </a>
      ))}
    </nav>
  );
}
