import type { ComponentChildren, JSX } from 'preact';
import css from './story.module.css';

export interface Happening {
  key: string;
  /** What happened. */
  title: ComponentChildren;
  note?: ComponentChildren;
  /** When, as it is shown. */
  time: string;
  /** When, for programs. */
  at: string;
}

/** What happened to an order, the latest first. */
export function Story({ happenings }: { happenings: readonly Happening[] }): JSX.Element {
  return (
    <ol class={css.story}>
      {happenings.map((one) => (
        <li key={one.key}>
          <p class={css.title}>{one.title}</p>
          {one.note !== undefined && <p class={css.note}>{one.note}</p>}
          <time class={css.time} dateTime={one.at}>
            {one.time}
          </time>
        </li>
      ))}
    </ol>
  );
}
