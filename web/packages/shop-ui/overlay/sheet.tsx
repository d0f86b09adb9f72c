import { Icon } from '@souk/icons/preact';
import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useWords } from '../language.tsx';
import css from './sheet.module.css';
import { useTrap } from './trap.ts';

interface SheetProps {
  title: string;
  onClose: () => void;
  /** At its foot, always in sight. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** Comes up from the bottom, over the page. It is there as long as it is rendered. */
export function Sheet({ title, onClose, actions, children }: SheetProps): JSX.Element {
  const words = useWords();
  const id = useId();
  const self = useRef<HTMLDivElement>(null);
  useTrap(self, onClose);
  return (
    <div class={css.layer}>
      <div class={css.scrim} aria-hidden="true" onClick={onClose} />
      <div ref={self} class={css.sheet} role="dialog" aria-modal="true" aria-labelledby={id} tabIndex={-1}>
        <div class={css.head}>
          <h2 id={id} class={css.title}>
            <bdi>{title}</bdi>
          </h2>
          <button type="button" class={css.close} aria-label={words.close} onClick={onClose}>
            <Icon name="close" size={20} />
          </button>
        </div>
        <div class={css.body}>{children}</div>
        {actions !== undefined && <div class={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}
