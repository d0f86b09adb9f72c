import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compact,
  format,
  formatRate,
  type Minor,
  minor,
  minus,
  NotMinor,
  negated,
  parts,
  rate,
  readAmount,
  readRate,
  sum,
  sumOf,
  toDecimal,
  zero,
} from './index.ts';

const amounts = fc.maxSafeInteger().map((n) => minor(n));

describe('an amount', () => {
  test('is an integer, or stops at the door', () => {
    expect([minor(1999), minor('1999'), minor(1999n)]).toEqual([1999, 1999, 1999]);
    for (const wrong of [0.5, Number.NaN, 2 ** 53, -(2 ** 53), 2n ** 53n, '9007199254740993', '1.5', '', '1e3']) {
      expect(() => minor(wrong), String(wrong)).toThrow(NotMinor);
    }
    expect(Object.is(minor(-0), 0)).toBe(true);
    expect(Object.is(negated(zero), 0)).toBe(true);
  });

  test('is not what arithmetic gives', () => {
    const takes = (amount: Minor) => amount;
    // @ts-expect-error A float in a money path does not compile.
    takes(minor(199) * 0.1);
    // @ts-expect-error Neither does a number that passed no door.
    takes(199);
    expect(sum([minor(199), minor(1)])).toBe(200);
    expect(minus(minor(199), minor(200))).toBe(-1);
    expect(() => sum([minor(Number.MAX_SAFE_INTEGER), minor(1)])).toThrow(NotMinor);
  });

  test('of one currency is never added to one of another', () => {
    expect(
      sumOf([
        { minor: minor(1), currency: 'CNY' },
        { minor: minor(2), currency: 'CNY' },
      ])?.minor,
    ).toBe(3);
    expect(
      sumOf([
        { minor: minor(1), currency: 'CNY' },
        { minor: minor(2), currency: 'JPY' },
      ]),
    ).toBeNull();
  });
});

describe('an amount is shown', () => {
  test.each([
    [123_450, 'CNY', '¥1,234.50'],
    [-500, 'CNY', '\u2212¥5.00'],
    [-5, 'CNY', '\u2212¥0.05'],
    [0, 'CNY', '¥0.00'],
    [1_000_000, 'JPY', 'JP¥1,000,000'],
    [12_345, 'KWD', 'KWD\u00a012.345'],
    [99, 'USD', '$0.99'],
    [100, 'CLP', 'CLP\u00a0100'],
  ])('%i of %s as %s', (amount, currency, text) => expect(format(minor(amount), currency)).toBe(text));

  test('as a dash where it is unknown, which is not nothing', () => {
    expect([format(null, 'CNY'), format(undefined, 'CNY'), format(zero, 'CNY')]).toEqual(['—', '—', '¥0.00']);
  });

  test('with its sign in a ledger, and nothing has none', () => {
    const signed = [250, -250, 0].map((amount) => format(minor(amount), 'CNY', 'always'));
    expect(signed).toEqual(['+¥2.50', '\u2212¥2.50', '¥0.00']);
    expect(format(minor(-250), 'CNY', 'never')).toBe('¥2.50');
  });

  test('to the last fen, however large', () => {
    expect(format(minor(Number.MAX_SAFE_INTEGER), 'CNY')).toBe('¥90,071,992,547,409.91');
    expect(format(9_223_372_036_854_775_807n, 'CNY')).toBe('¥92,233,720,368,547,758.07');
  });

  test('in parts', () => {
    expect(parts(minor(5900), 'CNY')).toEqual({ sign: '', symbol: '¥', whole: '59', fraction: '.00' });
  });

  test.each([
    [1_248_000, '¥1.24万', '¥12.48K'],
    [999_999, '¥9,999.99', '¥9,999.99'],
    [1_000_000, '¥1万', '¥10K'],
    [-12_345_678_901, '\u2212¥1.23亿', '\u2212¥123.45M'],
    [1_999_999_999_999, '¥199.99亿', '¥19.99B'],
    [1_000_100, '¥1万', '¥10K'],
  ])('in short: %i', (amount, zh, en) => {
    const label = format(minor(amount), 'CNY');
    expect(compact(minor(amount), 'CNY', 'zh-CN')).toEqual({ text: zh, label });
    expect(compact(minor(amount), 'CNY', 'en')).toEqual({ text: en, label });
  });
});

describe('what somebody types is read', () => {
  test.each([
    ['1234.5', 123_450],
    ['¥1,234.50', 123_450],
    [' 59 ', 5900],
    ['１２。５', 1250],
    ['￥59', 5900],
    ['\u2212¥5', -500],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%s', (typed, amount) => expect(readAmount(typed, 'CNY')).toEqual({ ok: true, value: amount }));

  test.each([
    ['', 'empty'],
    ['1.999', 'too-many-decimals'],
    ['1,5', 'not-an-amount'],
    ['1,23,456', 'not-an-amount'],
    ['12abc', 'not-an-amount'],
    ['0x10', 'not-an-amount'],
    ['90071992547409.92', 'too-large'],
    ['9'.repeat(10_000), 'too-large'],
  ])('or refused: %.20s', (typed, why) => expect(readAmount(typed, 'CNY')).toEqual({ ok: false, why }));

  test('and what is shown is read back', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('CNY', 'JPY', 'KWD'), (amount, currency) => {
        expect(readAmount(toDecimal(amount, currency), currency)).toEqual({ ok: true, value: amount });
        const shown = format(amount, currency).replace(/^(\u2212?)(JP¥|KWD\u00a0)/, '$1');
        expect(readAmount(shown, currency)).toEqual({ ok: true, value: amount });
      }),
    );
  });
});

describe('a rate', () => {
  test.each([
    [0, '0%', '0.00%'],
    [5, '0.05%', '0.05%'],
    [350, '3.5%', '3.50%'],
    [1250, '12.5%', '12.50%'],
    [10_000, '100%', '100.00%'],
  ])('of %i basis points is %s', (bp, short, two) => {
    expect([formatRate(rate(bp)), formatRate(rate(bp), 'two')]).toEqual([short, two]);
    expect(readRate(short)).toEqual({ ok: true, value: bp });
    expect(readRate(two)).toEqual({ ok: true, value: bp });
  });

  test('is refused beyond the whole, with a third decimal, and where it is none', () => {
    const why = ['100.01', '1.125', '-1', 'a', ' % '].map((typed) => readRate(typed));
    expect(why.map((read) => !read.ok && read.why)).toEqual([
      'too-large',
      'too-many-decimals',
      'not-an-amount',
      'not-an-amount',
      'empty',
    ]);
    expect(() => rate(12.5)).toThrow(RangeError);
  });
});
