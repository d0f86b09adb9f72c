import type { JSX } from 'preact';
import { Amount } from '../goods/amount.tsx';
import css from './pockets.module.css';

export interface Pocket {
  label: string;
  of: number;
  href?: string | undefined;
}

interface PocketsProps {
  /** The one that can be taken, in large. */
  main: Pocket;
  others: readonly Pocket[];
  currency: string;
}

/** What a member has: one figure to act on, three to know. */
export function Pockets({ main, others, currency }: PocketsProps): JSX.Element {
  return (
    <dl class={css.pockets}>
      <div class={css.main}>
        <dt>{main.label}</dt>
        <dd>
          <Amount of={main.of} currency={currency} size="figure" />
        </dd>
      </div>
      {others.map((pocket) => (
        <div key={pocket.label} class={css.other}>
          <dt>{pocket.label}</dt>
          <dd>
            <Amount of={pocket.of} currency={currency} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
