import { Icon } from '@souk/icons/preact';
import type { ComponentChildren, JSX } from 'preact';
import { Seal } from '../state/seal.tsx';
import css from './result.module.css';

interface ResultProps {
  /** `waiting` is no success: it turns, and never looks like one. `later` waits for a person, and stands still. */
  state: 'waiting' | 'later' | 'good' | 'bad';
  title: string;
  /** Stamped on it once it is final. */
  seal?: string | undefined;
  children?: ComponentChildren;
}

/** What became of a payment. */
export function Result({ state, title, seal, children }: ResultProps): JSX.Element {
  return (
    <section class={css.result} data-state={state} aria-live="polite">
      <span class={css.arch} aria-hidden="true">
        {state === 'waiting' ? <span class={css.turning} /> : <Icon name={drawings[state]} size={32} />}
      </span>
      <h2 class={css.title}>{title}</h2>
      {seal !== undefined && <Seal tone={state === 'good' ? 'ok' : 'ink'}>{seal}</Seal>}
      {children}
    </section>
  );
}

const drawings = { later: 'clock', good: 'check', bad: 'close' } as const;
