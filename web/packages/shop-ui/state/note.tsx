import type { IconName } from '@souk/icons';
import { Icon } from '@souk/icons/preact';
import type { ComponentChildren, JSX } from 'preact';
import css from './note.module.css';

export type Tone = 'info' | 'ok' | 'warn' | 'bad' | 'shop';

const drawings: Record<Tone, IconName> = {
  info: 'info',
  ok: 'check-circle',
  warn: 'warn',
  bad: 'bad',
  shop: 'gift',
};

interface NoteProps {
  tone: Tone;
  title?: string | undefined;
  children?: ComponentChildren;
  /** At its end: one small button. */
  end?: ComponentChildren;
}

/** Something to know here. Colour, drawing and word together. */
export function Note({ tone, title, children, end }: NoteProps): JSX.Element {
  return (
    <div class={css.note} data-tone={tone}>
      <Icon name={drawings[tone]} size={18} />
      <div class={css.body}>
        {title !== undefined && <p class={css.title}>{title}</p>}
        {children}
      </div>
      {end}
    </div>
  );
}
