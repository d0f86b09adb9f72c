import { describe, expect, test } from 'vitest';
// The file that the Rust crate reads too.
import vectors from '../../../core/money/vectors/money.json' with { type: 'json' };
import { currencies, decimalsOf, minor, parseDecimal, rate, toDecimal } from './index.ts';

const isSafe = (digits: string) => Number.isSafeInteger(Number(digits));

describe('the web agrees with the Rust crate', () => {
  test('on the currencies and their decimals', () => {
    expect(Object.fromEntries(currencies.map((code) => [code, decimalsOf(code)]))).toEqual(vectors.currencies);
  });

  test.each(vectors.decimals)('on $minor of $currency as $text', ({ minor: digits, currency, text }) => {
    expect(toDecimal(BigInt(digits), currency)).toBe(text);
    if (isSafe(digits)) expect(toDecimal(minor(digits), currency)).toBe(text);
    const expected = isSafe(digits) ? { ok: true, value: minor(digits) } : { ok: false, why: 'too-large' };
    expect(parseDecimal(text, currency)).toEqual(expected);
  });

  test.each(vectors.reads)('on reading $text of $currency', ({ minor: digits, currency, text }) => {
    expect(parseDecimal(text, currency)).toEqual({ ok: true, value: minor(digits) });
  });

  test.each(vectors.refuses)('on refusing "$text" of $currency', ({ currency, text, why }) => {
    const read = parseDecimal(text, currency);
    // What Rust has one word for, a form tells apart.
    const said = read.ok ? 'read' : read.why.replace('too-many-decimals', 'not-an-amount');
    expect(said).toBe(why);
  });

  test.each(vectors.rates)('on a rate of $bp', ({ bp, ok }) => {
    if (ok) expect(rate(bp)).toBe(bp);
    else expect(() => rate(bp)).toThrow(RangeError);
  });
});
