import { expect, test } from 'vitest';
import { cellsOf, readSheet, type SheetColumn } from './sheet.ts';
import { niceTicks } from './ticks.ts';

const text: SheetColumn['read'] = (typed) => (typed === '' ? { ok: false, why: 'empty' } : { ok: true, value: typed });
const whole: SheetColumn['read'] = (typed) =>
  /^\d+$/.test(typed) ? { ok: true, value: Number(typed) } : { ok: false, why: 'no number' };
const columns: readonly SheetColumn[] = [
  { id: 'sku', title: 'SKU', read: text },
  { id: 'stock', title: 'Stock', heads: ['库存'], read: whole },
];
const read = (pasted: string) => readSheet(pasted, columns, (n) => `${n} too many`);

test('cells with tabs, line ends and quotes in them', () => {
  expect(cellsOf('a\t"b\n""c"""\t d \r\n\r\n"x\ty"\tz')).toEqual([
    ['a', 'b\n"c"', 'd'],
    ['x\ty', 'z'],
  ]);
});

test('good rows are kept, bad ones say which cell and why', () => {
  const rows = read('tea-50\t12\n\t7\ntea-250\tmany\ntea\t1\t2');
  expect(rows.map((row) => row.problems)).toEqual([{}, { sku: 'empty' }, { stock: 'no number' }, { '': '1 too many' }]);
  expect(rows[0]?.values).toEqual({ sku: 'tea-50', stock: 12 });
});

test('heads name the columns, in any order and language', () => {
  const [row] = read('库存\tcolour\tsku\n12\tgreen\ttea-50');
  expect(row).toEqual({ no: 2, texts: ['tea-50', '12'], values: { sku: 'tea-50', stock: 12 }, problems: {} });
});

test.each([
  [0, 0],
  [0, 7],
  [0, 109_000],
  [-350, 20_000],
  [0, 9_007_199_254_740_991],
])('from %i to %i there are few round steps that hold both', (low, high) => {
  const ticks = niceTicks(low, high);
  expect(ticks.length).toBeGreaterThanOrEqual(2);
  expect(ticks.length).toBeLessThanOrEqual(7);
  expect(ticks[0]).toBeLessThanOrEqual(low);
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(high);
  expect(ticks.every((tick) => Number.isInteger(tick) || high > 2 ** 50)).toBe(true);
});
