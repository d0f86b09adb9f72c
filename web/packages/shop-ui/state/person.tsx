import type { IconName } from '@souk/icons';
import { Icon } from '@souk/icons/preact';
import type { ComponentChildren, JSX } from 'preact';
import { Say } from '../language.tsx';
import css from './person.module.css';

interface PersonProps {
  name: string;
  note?: ComponentChildren;
  end?: ComponentChildren;
  large?: boolean;
  /** In the place of the character, where there is no name. */
  icon?: IconName;
}

/** Somebody, by the first character of their name under an arch. No pictures of people. */
export function Person({ name, note, end, large, icon }: PersonProps): JSX.Element {
  return (
    <div class={css.person} data-large={large ? '' : undefined}>
      <span class={css.arch} aria-hidden="true">
        {icon ? <Icon name={icon} size={24} /> : ([...name.trim()][0] ?? '·')}
      </span>
      <span class={css.words}>
        <span class={css.name}>
          <Say text={name} />
        </span>
        {note !== undefined && <span class={css.note}>{note}</span>}
      </span>
      {end}
    </div>
  );
}
