import type { Bilingual } from '@souk/text';
import type { ComponentChildren, JSX } from 'preact';
import { Say, useLanguage, useWords } from '../language.tsx';
import { Amount } from './amount.tsx';
import css from './price.module.css';

interface PriceProps {
  /** What it costs now, in minor units. */
  now: number;
  /** What it would cost without what apps take off. */
  was?: number | undefined;
  currency: string;
  /** Why it costs less, in the apps' words. */
  reasons?: readonly Bilingual[];
  /** The lowest of several. */
  from?: boolean;
  size?: 'large' | 'figure';
}

export function Price({ now, was, currency, reasons = [], from, size = 'large' }: PriceProps): JSX.Element {
  const words = useWords();
  return (
    <span class={css.price}>
      <From shown={from === true}>
        <Amount of={now} currency={currency} size={size} tone="offer" />
      </From>
      {was !== undefined && was > now && (
        <s class={css.was}>
          <span class="seen-by-ear">{words.was}</span>
          <Amount of={was} currency={currency} size="small" tone="struck" />
        </s>
      )}
      {reasons.map((reason, index) => (
        <span key={index} class={css.reason}>
          <Say text={reason} />
        </span>
      ))}
    </span>
  );
}

/** The lowest of several: `¥62.00起`, `from ¥62.00`. */
export function From({ shown, children }: { shown: boolean; children: ComponentChildren }): JSX.Element {
  const words = useWords();
  const before = useLanguage() === 'en';
  return (
    <span>
      {shown && before && <span class={css.from}>{words.from} </span>}
      {children}
      {shown && !before && <span class={css.from}> {words.from}</span>}
    </span>
  );
}
