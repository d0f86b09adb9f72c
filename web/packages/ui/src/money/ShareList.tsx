import type { Shown } from '@souk/money';
import { formatRate, type Rate } from '@souk/money';
import type { ReactNode } from 'react';
import { useWords } from '../base/words.tsx';
import { Amount } from './Amount.tsx';
import css from './ShareList.module.css';

export interface Share {
  id: string;
  /** A link to the member. */
  who: ReactNode;
  /** The app and the reason it gave. */
  why?: ReactNode;
  rate?: Rate | undefined;
  minor: Shown;
  /** State, such as when it becomes available. */
  note?: ReactNode;
  onExplain?: (() => void) | undefined;
}

export interface ShareListProps {
  currency: string;
  /** What was paid: the first line. */
  base: { label: string; minor: Shown };
  shares: readonly Share[];
  keeps: { label?: string; minor: Shown; rate?: Rate | undefined };
}

/** Who earned what from a thing, down to what the shop keeps. All figures are the server's. */
export function ShareList({ currency, base, shares, keeps }: ShareListProps): ReactNode {
  const words = useWords().shares;
  return (
    <table className={css.table}>
      <caption className={css.caption}>{words.title}</caption>
      <thead className={css.caption}>
        <tr>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.rate}</th>
          <th scope="col">{words.amount}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" colSpan={2} className={css.base}>
            {base.label}
          </th>
          <td className={css.figure}>
            <Amount minor={base.minor} currency={currency} />
          </td>
        </tr>
        {shares.map((share) => (
          <tr key={share.id}>
            <th scope="row" colSpan={share.rate === undefined ? 2 : 1} className={css.who}>
              {share.who}
              {share.why === undefined ? null : <span className={css.why}>{share.why}</span>}
            </th>
            {share.rate === undefined ? null : <td className={css.rate}>{formatRate(share.rate, 'two')}</td>}
            <td className={css.figure}>
              <Amount minor={share.minor} currency={currency} signs="always" onExplain={share.onExplain} />
              {share.note === undefined ? null : <span className={css.why}>{share.note}</span>}
            </td>
          </tr>
        ))}
        {shares.length === 0 ? (
          <tr>
            <td colSpan={3} className={css.none}>
              {words.noShares}
            </td>
          </tr>
        ) : null}
      </tbody>
      <tfoot>
        <tr className={css.total}>
          <th scope="row">{keeps.label ?? words.keeps}</th>
          <td className={css.rate}>{keeps.rate === undefined ? null : formatRate(keeps.rate, 'two')}</td>
          <td className={css.figure}>
            <Amount minor={keeps.minor} currency={currency} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
