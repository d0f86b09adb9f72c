import { Icon } from '@souk/icons/preact';
import type { ComponentChildren, JSX } from 'preact';
import css from './banner.module.css';

/** Over the page, for as long as something concerns all of it. */
export function Banner({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <p class={css.banner}>
      <Icon name="offline" size={16} /> <span>{children}</span>
    </p>
  );
}
