import { relativePeriods } from '@souk/time';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { differs, id, listView, manyOf, oneOf, period, range, text, type ViewOf, withFilter, yesNo } from './index.ts';

const states = ['placed', 'paid', 'refunded'] as const;
const columns = ['number', 'placed', 'member', 'paid', 'state'] as const;
const orders = listView({
  filters: {
    q: text(),
    state: manyOf(...states),
    fulfilment: oneOf('shipped', 'received'),
    member: id,
    held: yesNo,
    paid: range,
    placed: period,
  },
  sorts: ['placed', 'paid'],
  columns,
  initial: {
    sort: { by: 'placed', down: true },
    columns: ['number', 'placed', 'paid'],
    density: 36,
    filters: { placed: 'last-7-days' },
  },
});
type OrdersView = ViewOf<typeof orders.definition>;

const whole = fc.maxSafeInteger().map((n) => n || 0);
const filters = fc.record(
  {
    q: fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }).filter((q) => q.length <= 200),
    state: fc.subarray([...states], { minLength: 1 }),
    fulfilment: fc.constantFrom('shipped' as const, 'received' as const),
    member: fc.uuid().map((uuid) => `mem_${uuid}`),
    held: fc.boolean(),
    paid: fc.oneof(
      whole.map((least) => ({ least })),
      whole.map((most) => ({ most })),
      fc.tuple(whole, whole).map(([a, b]) => ({ least: Math.min(a, b), most: Math.max(a, b) })),
    ),
    placed: fc.oneof(
      fc.constantFrom(...relativePeriods),
      fc.constant({ from: { year: 2026, month: 2, day: 28 }, until: { year: 2026, month: 3, day: 1 } }),
    ),
  },
  { requiredKeys: [] },
);
const views: fc.Arbitrary<OrdersView> = fc
  .record({
    filters,
    sort: fc.record({ by: fc.constantFrom('placed' as const, 'paid' as const), down: fc.boolean() }),
    columns: fc.shuffledSubarray([...columns], { minLength: 1 }),
    density: fc.constantFrom(36 as const, 44 as const),
    wide: fc.dictionary(fc.constantFrom(...columns), fc.integer({ min: 40, max: 1200 })),
  })
  .map(({ wide, ...view }) => ({
    ...view,
    widths: Object.fromEntries(Object.entries(wide).filter(([name]) => view.columns.some((column) => column === name))),
  }));

describe('a view', () => {
  test('is kept whole by its address: filters, sort, columns, widths, density, relative period', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(orders.fromQuery(orders.query(view))).toEqual(view);
        expect(orders.read(JSON.parse(JSON.stringify(orders.write(view))))).toEqual(view);
        expect(orders.notUnderstood(orders.write(view))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('that is the initial one has an empty address', () => {
    expect(orders.query(orders.initial)).toBe('');
    expect(orders.fromQuery('')).toEqual(orders.initial);
  });

  test('has an address that people can read', () => {
    const view: OrdersView = {
      filters: { state: ['paid', 'placed'], placed: 'this-month', paid: { least: 10_000 } },
      sort: { by: 'paid', down: false },
      columns: ['number', 'member', 'paid'],
      widths: { member: 180 },
      density: 44,
    };
    expect(decodeURIComponent(orders.query(view))).toBe(
      'columns=number,member.180,paid&paid=10000..&placed=this-month&rows=44&sort=paid&state=placed,paid',
    );
    expect(decodeURIComponent(orders.query(withFilter(orders.initial, 'placed', undefined)))).toBe('placed=-');
  });

  test('is typed by its definition', () => {
    expectTypeOf<OrdersView['filters']['fulfilment']>().toEqualTypeOf<'shipped' | 'received' | undefined>();
    expectTypeOf<OrdersView['sort']['by']>().toEqualTypeOf<'placed' | 'paid'>();
    // @ts-expect-error The list has no such column.
    listView({ ...orders.definition, initial: { ...orders.initial, columns: ['colour'] } });
    // @ts-expect-error And no such state.
    withFilter(orders.initial, 'state', ['lost']);
  });
});

describe('an address that anybody typed', () => {
  test('shows what makes sense of it, and names the rest', () => {
    const search = {
      q: '',
      state: 'paid,lost',
      fulfilment: 'lost',
      member: 'a b',
      held: 'perhaps',
      paid: '9..1',
      placed: '2026-02-30..2026-03-01',
      sort: '-colour',
      columns: 'number,number,colour,paid.7,state.9999,member.1.2',
      rows: 12,
      '<script>': 'x',
    };
    expect(orders.read(search)).toEqual({
      filters: { state: ['paid'], placed: 'last-7-days' },
      sort: { by: 'placed', down: true },
      columns: ['number', 'paid', 'state'],
      widths: { state: 1200 },
      density: 36,
    });
    expect(orders.notUnderstood(search)).toEqual([
      'fulfilment',
      'member',
      'held',
      'paid',
      'placed',
      'sort',
      'rows',
      '<script>',
    ]);
  });

  test('never stops a page', () => {
    const values = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()));
    const names = fc.constantFrom('q', 'state', 'paid', 'placed', 'member', 'sort', 'columns', 'rows', '__proto__');
    fc.assert(
      fc.property(fc.dictionary(names, values), (search) => {
        const view = orders.read(search);
        expect(orders.fromQuery(orders.query(view))).toEqual(view);
        expect(orders.notUnderstood(search).every((name) => Object.hasOwn(search, name))).toBe(true);
      }),
    );
  });

  test('is read alike where the router made numbers of it', () => {
    expect(orders.read({ q: 5, rows: 44 })).toMatchObject({ filters: { q: '5' }, density: 44 });
  });
});

describe('a saved view', () => {
  const saved = { query: 'state=paid&sort=-paid' };

  test('differs once something is changed, and not by the order of its words', () => {
    const view = orders.fromQuery('sort=-paid&state=paid');
    expect(differs(orders, view, saved)).toBe(false);
    expect(differs(orders, { ...view, density: 44 }, saved)).toBe(true);
    expect(differs(orders, withFilter(view, 'q', 'tea'), saved)).toBe(true);
  });

  test('outlives a column that is no more', () => {
    const old = { query: 'columns=number,colour,paid' };
    expect(differs(orders, orders.fromQuery(old.query), old)).toBe(false);
  });
});

test('a filter may not take a word that the address needs', () => {
  expect(() => listView({ ...orders.definition, filters: { sort: id } as never })).toThrow(/sort/);
});
