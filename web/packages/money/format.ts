import type { Language } from '@souk/text';
import { decimalsOf, symbolOf } from './currency.ts';
import type { Minor } from './minor.ts';

/** An amount to show. A `bigint` is for totals beyond 2^53; nothing at all is an unknown amount. */
export type Shown = Minor | bigint | null | undefined;

/** `auto`: a minus where it is needed. `always`: in ledgers, `+` too. `never`: where a word says the direction. */
export type Signs = 'auto' | 'always' | 'never';

/** What is shown for an amount that nobody knows; nothing to pay is `¥0.00`. */
export const unknownAmount = '—';

/** The parts of an amount, for prices that show them in sizes of their own. */
export interface AmountParts {
  /** `−` (U+2212), `+` or nothing. */
  readonly sign: string;
  readonly symbol: string;
  /** With separators: `1,234`. */
  readonly whole: string;
  /** With its point: `.50`, or nothing for yen. */
  readonly fraction: string;
}

/** `¥1,234.50`, `−¥5.00`, and `—` for an unknown amount. The same in both languages. */
export function format(amount: Shown, currency: string, signs: Signs = 'auto'): string {
  if (amount === null || amount === undefined) return unknownAmount;
  const { sign, symbol, whole, fraction } = parts(amount, currency, signs);
  return `${sign}${symbol}${whole}${fraction}`;
}

/** {@link format} in parts. */
export function parts(amount: Minor | bigint, currency: string, signs: Signs = 'auto'): AmountParts {
  const [whole, fraction] = digits(amount, decimalsOf(currency));
  return {
    sign: signOf(amount, signs),
    symbol: symbolOf(currency),
    whole: whole.replace(/\B(?=(\d{3})+$)/g, ','),
    fraction: fraction && `.${fraction}`,
  };
}

/** As files and inputs have it: `1234.50`, `-0.05`. */
export function toDecimal(amount: Minor | bigint, currency: string): string {
  const [whole, fraction] = digits(amount, decimalsOf(currency));
  return `${amount < 0 ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

/** A large amount in short, and in full for the label of what shows it. */
export interface Compact {
  readonly text: string;
  readonly label: string;
}

/** Units of short amounts: how many digits of the major unit they leave out. */
const units: Readonly<Record<Language, readonly (readonly [digits: number, unit: string])[]>> = {
  'zh-CN': [
    [8, '亿'],
    [4, '万'],
  ],
  en: [
    [9, 'B'],
    [6, 'M'],
    [3, 'K'],
  ],
};

/** For KPI cards only: `¥12.48万` / `¥124.8K` from 10,000 on, cut (never rounded up) to two decimals. */
export function compact(amount: Shown, currency: string, language: Language, signs: Signs = 'auto'): Compact {
  const label = format(amount, currency, signs);
  if (amount === null || amount === undefined) return { text: label, label };
  const [whole] = digits(amount, decimalsOf(currency));
  const unit = whole.length < 5 ? undefined : units[language].find(([left]) => whole.length > left);
  if (!unit) return { text: label, label };
  const [left, word] = unit;
  const short = whole.slice(0, -left).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = whole.slice(-left).slice(0, 2).replace(/0+$/, '');
  const text = `${signOf(amount, signs)}${symbolOf(currency)}${short}${rest && `.${rest}`}${word}`;
  return { text, label };
}

function signOf(amount: Minor | bigint, signs: Signs): string {
  if (signs === 'never') return '';
  if (amount < 0) return '\u2212';
  return signs === 'always' && amount > 0 ? '+' : '';
}

/** Digits before and after the point. Only texts are cut here: nothing is ever divided. */
function digits(amount: Minor | bigint, decimals: number): [whole: string, fraction: string] {
  const all = String(amount)
    .replace('-', '')
    .padStart(decimals + 1, '0');
  return decimals === 0 ? [all, ''] : [all.slice(0, -decimals), all.slice(-decimals)];
}
