import type { Parsed } from './parse.ts';

declare const basisPoints: unique symbol;

/** A share of something in basis points: 10,000 is the whole, 1250 is 12.5 %. */
export type Rate = number & { readonly [basisPoints]: true };

/** The whole. */
const whole = 10_000;

/** The door: a rate as the API sends it, 0 to 10,000. */
export function rate(bp: number): Rate {
  if (!Number.isInteger(bp) || bp < 0 || bp > whole) throw new RangeError(`not a rate in basis points: ${bp}`);
  return bp as Rate;
}

/** `12.5%`; in columns `two` keeps both decimals: `12.50%`. */
export function formatRate(bp: Rate, decimals: 'needed' | 'two' = 'needed'): string {
  const text = String(bp).padStart(3, '0');
  const fraction = decimals === 'two' ? text.slice(-2) : text.slice(-2).replace(/0+$/, '');
  return `${text.slice(0, -2)}${fraction && `.${fraction}`}%`;
}

/** Reads what a person typed into a field of percents: `12.5`, `12.5 %`. A third decimal is refused. */
export function readRate(typed: string): Parsed<Rate> {
  const text = typed.normalize('NFKC').replace(/。/g, '.').replace(/%$/, '').trim();
  if (text === '' || text === '%') return { ok: false, why: 'empty' };
  const read = /^(\d+)(?:\.(\d*))?$/.exec(text);
  if (!read) return { ok: false, why: 'not-an-amount' };
  const [, percent = '', fraction = ''] = read;
  if (fraction.length > 2) return { ok: false, why: 'too-many-decimals' };
  const bp = Number(percent + fraction.padEnd(2, '0'));
  return bp > whole ? { ok: false, why: 'too-large' } : { ok: true, value: rate(bp) };
}
