import { decimalsOf } from './currency.ts';
import { type Minor, minor, NotMinor } from './minor.ts';

/** Why a text is no amount. The form has a sentence for each. */
export type NotAnAmount = 'empty' | 'not-an-amount' | 'too-many-decimals' | 'too-large';

/** What a text says. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly why: NotAnAmount };

/**
 * Reads what a person typed; the input keeps the text. Takes full-width figures and stops of Chinese input methods, the
 * currency's sign in front and separators where they belong. A third decimal of yuan is refused, never rounded.
 */
export function readAmount(typed: string, currency: string): Parsed<Minor> {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/^([-\u2212]?)\s*[¥$€£]\s*/, '$1')
    .replace('\u2212', '-')
    .replace(/。/g, '.')
    .replace(/^-?\d{1,3}(,\d{3})+(?=\.|$)/, (grouped) => grouped.replace(/,/g, ''));
  if (text === '') return { ok: false, why: 'empty' };
  return parseDecimal(text, currency);
}

/** Reads a decimal in major units exactly as the Rust crate does (and tells a decimal too many from nonsense). */
export function parseDecimal(text: string, currency: string): Parsed<Minor> {
  const read = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text);
  if (!read) return { ok: false, why: 'not-an-amount' };
  const [, sign, whole = '', fraction = ''] = read;
  const decimals = decimalsOf(currency);
  if (fraction.length > decimals) return { ok: false, why: 'too-many-decimals' };
  try {
    return { ok: true, value: minor(`${sign}${whole}${fraction.padEnd(decimals, '0')}`) };
  } catch (error) {
    if (error instanceof NotMinor) return { ok: false, why: 'too-large' };
    throw error;
  }
}
