import { Icon } from '@souk/icons/react';
import { compact, formatRate, rate, type Shown } from '@souk/money';
import { count } from '@souk/text';
import type { ReactNode } from 'react';
import { Hidden } from '../base/live.tsx';
import { Link } from '../base/Provider.tsx';
import { useLang } from '../base/words.tsx';
import css from './money.module.css';

export interface KpiProps {
  name: string;
  value: { minor: Shown; currency: string } | { count: number } | { text: string };
  /** Against the period before, in basis points, as the server says. Shape and sign tell the way, never a colour. */
  changeBp?: number | undefined;
  hint?: ReactNode;
  /** Its own list with the same period. */
  to?: string | undefined;
}

/** One figure of a page's head. Large amounts are short here, and whole in the label. */
export function Kpi({ name, value, changeBp, hint, to }: KpiProps): ReactNode {
  const lang = useLang();
  const shown =
    'minor' in value
      ? compact(value.minor, value.currency, lang)
      : 'count' in value
        ? { text: count(lang, value.count), label: count(lang, value.count) }
        : { text: value.text, label: value.text };
  const inside = (
    <>
      <span className={css.kpiName}>{name}</span>
      <span className={css.kpiFigure} title={shown.label}>
        {shown.text === shown.label ? (
          shown.text
        ) : (
          <>
            <span aria-hidden="true">{shown.text}</span>
            <Hidden>{shown.label}</Hidden>
          </>
        )}
      </span>
      {changeBp === undefined && hint === undefined ? null : (
        <span className={css.kpiFoot}>
          {changeBp === undefined ? null : <Change bp={changeBp} />}
          {hint}
        </span>
      )}
    </>
  );
  return to === undefined ? (
    <div className={css.kpi}>{inside}</div>
  ) : (
    <Link to={to} className={css.kpi}>
      {inside}
    </Link>
  );
}

function Change({ bp }: { bp: number }): ReactNode {
  const size = Math.abs(bp);
  const text = size > 10_000 ? `${Math.round(size / 100)}%` : formatRate(rate(size));
  return (
    <span className={css.kpiChange}>
      {bp === 0 ? null : <Icon name={bp > 0 ? 'up' : 'down'} size={12} />}
      {bp > 0 ? '+' : bp < 0 ? '\u2212' : ''}
      {text}
    </span>
  );
}
