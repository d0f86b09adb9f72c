import { format, minor, parts, type Signs } from '@souk/money';
import type { JSX } from 'preact';
import css from './amount.module.css';

export interface AmountProps {
  /** In minor units, as the API sends it: anything but an integer is a defect and throws. */
  of: number;
  currency: string;
  size?: 'small' | 'body' | 'large' | 'figure';
  tone?: 'ink' | 'offer' | 'quiet' | 'struck';
  /** `always` in ledgers. */
  signs?: Signs;
}

/** An amount: for the ear in one piece, for the eye with a large middle. */
export function Amount({ of, currency, size = 'body', tone = 'ink', signs = 'auto' }: AmountProps): JSX.Element {
  const amount = minor(of);
  const { sign, symbol, whole, fraction } = parts(amount, currency, signs);
  return (
    <span class={css.amount} data-size={size} data-tone={tone}>
      <span class="seen-by-ear">{format(amount, currency, signs)}</span>
      <span aria-hidden="true">
        <span class={css.mark}>
          {sign}
          {symbol}
        </span>
        <span class={css.units}>{whole}</span>
        <span class={css.rest}>{fraction}</span>
      </span>
    </span>
  );
}
