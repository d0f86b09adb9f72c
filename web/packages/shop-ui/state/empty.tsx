import type { IconName } from '@souk/icons';
import { Icon } from '@souk/icons/preact';
import type { ComponentChildren, JSX } from 'preact';
import css from './empty.module.css';

interface EmptyProps {
  icon: IconName;
  /** One sentence. */
  children: ComponentChildren;
  /** One action. */
  action?: ComponentChildren;
}

/** Nothing is here yet: one sentence, one way on, no art. */
export function Empty({ icon, children, action }: EmptyProps): JSX.Element {
  return (
    <div class={css.empty}>
      <span class={css.arch}>
        <Icon name={icon} size={24} />
      </span>
      <p>{children}</p>
      {action}
    </div>
  );
}
