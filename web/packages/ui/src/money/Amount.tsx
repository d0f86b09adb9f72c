import { format, type Shown, type Signs } from '@souk/money';
import type { ReactNode } from 'react';
import { useWords } from '../base/words.tsx';
import css from './money.module.css';

export interface AmountProps {
  /** In minor units. Nothing is an unknown amount and shown as a dash; zero is shown as zero. */
  minor: Shown;
  currency: string;
  /** `always` in ledgers. */
  signs?: Signs;
  strong?: boolean;
  /** Opens where the amount comes from: the figure gets a dotted underline and is a button. */
  onExplain?: (() => void) | undefined;
}

/** Money, always in figures of one width. Never red, never green. */
export function Amount({ minor, currency, signs = 'auto', strong, onExplain }: AmountProps): ReactNode {
  const words = useWords().money;
  const shown = format(minor, currency, signs);
  const look = { className: css.amount, 'data-strong': strong || undefined };
  if (minor === null || minor === undefined) {
    return (
      <span {...look} data-muted role="img" aria-label={words.unknown}>
        {shown}
      </span>
    );
  }
  if (onExplain === undefined) return <span {...look}>{shown}</span>;
  return (
    <span {...look}>
      <button
        type="button"
        className={css.explain}
        aria-label={words.explain({ amount: shown })}
        aria-haspopup="dialog"
        onClick={onExplain}
      >
        {shown}
      </button>
    </span>
  );
}
