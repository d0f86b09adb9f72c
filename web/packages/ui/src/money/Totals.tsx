import type { Shown, Signs } from '@souk/money';
import type { ReactNode } from 'react';
import { useWords } from '../base/words.tsx';
import { Amount } from './Amount.tsx';
import css from './money.module.css';

export interface TotalsLine {
  id: string;
  label: ReactNode;
  /** Below the label: the app and the reason. */
  hint?: ReactNode;
  minor: Shown;
  signs?: Signs;
  onExplain?: (() => void) | undefined;
}

export interface TotalsProps {
  currency: string;
  lines: readonly TotalsLine[];
  total: Omit<TotalsLine, 'id' | 'label'> & { label?: ReactNode };
}

/** Lines and what they come to, as the server says. The double rule closes it. */
export function Totals({ currency, lines, total }: TotalsProps): ReactNode {
  const words = useWords().money;
  return (
    <dl className={css.totals}>
      {lines.map(({ id, ...line }) => (
        <Line key={id} {...line} currency={currency} />
      ))}
      <Line {...total} label={total.label ?? words.total} currency={currency} last />
    </dl>
  );
}

function Line({
  label,
  hint,
  last,
  ...amount
}: Omit<TotalsLine, 'id'> & { currency: string; last?: boolean }): ReactNode {
  return (
    <div className={last ? css.total : undefined}>
      <dt>
        {label}
        {hint === undefined ? null : <span className={css.hint}>{hint}</span>}
      </dt>
      <dd>
        <Amount {...amount} />
      </dd>
    </div>
  );
}
