import type { ComponentChildren, JSX } from 'preact';
import css from './reward.module.css';

interface RewardProps {
  title: ComponentChildren;
  note: ComponentChildren;
  amount: ComponentChildren;
  state: ComponentChildren;
  /** The date, and why not before. */
  when?: string | undefined;
  children?: ComponentChildren;
}

/** Something earned: how much, and when. */
export function Reward({ title, note, amount, state, when, children }: RewardProps): JSX.Element {
  return (
    <div class={css.reward}>
      <div class={css.head}>
        <span class={css.title}>{title}</span>
        {amount}
      </div>
      <div class={css.head}>
        <span class={css.note}>{note}</span>
        {state}
      </div>
      {when !== undefined && when !== '' && <p class={css.when}>{when}</p>}
      {children}
    </div>
  );
}

interface EntryProps {
  title: ComponentChildren;
  note: ComponentChildren;
  time: string;
  at: string;
  /** Under it: what it is about. */
  about?: ComponentChildren;
  /** The amount. */
  children: ComponentChildren;
}

/** A line of a statement. */
export function Entry({ title, note, time, at, about, children }: EntryProps): JSX.Element {
  return (
    <div class={css.reward}>
      <div class={css.head}>
        <span class={css.title}>{title}</span>
        {children}
      </div>
      <div class={css.head}>
        <span class={css.note}>{note}</span>
        <time class={css.note} dateTime={at}>
          {time}
        </time>
      </div>
      {about !== undefined && about !== null && <span class={css.note}>{about}</span>}
    </div>
  );
}
