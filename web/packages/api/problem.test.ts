import { type Bilingual, dictionary } from '@souk/text';
import { faults } from '@souk/text/faults';
import { describe, expect, test } from 'vitest';
import {
  fieldMistakes,
  type OwnKind,
  ownProblem,
  type Problem,
  pathOf,
  problemKinds,
  problemWords,
  readProblem,
} from './index.ts';
import { reasonWords } from './reasons.ts';

const refusal = (status: number, headers: Record<string, string> = {}) => ({ status, headers: new Headers(headers) });
const problem = (kind: Problem['kind'], more: Problem['more'] = {}, retryAfter: number | null = null): Problem => ({
  ...ownProblem('unreachable', ''),
  kind,
  code: kind.replaceAll('-', '_'),
  more,
  retryAfter,
});
const sold = {
  type: '/problems/sold-out',
  title: 'Not enough pieces',
  status: 409,
  code: 'sold_out',
  detail: 'Only 2 are left.',
  instance: 'urn:souk:request:0198c0de7f3a',
  errors: [{ pointer: '/lines/0/quantity', detail: 'must be at most 2' }, 'nonsense'],
  sku: 'tea',
  left: 2,
};

describe('a problem', () => {
  test('is read with its kind, its places, its request and what it says besides', () => {
    expect(readProblem(refusal(409), sold)).toEqual({
      kind: 'sold-out',
      code: 'sold_out',
      title: 'Not enough pieces',
      detail: 'Only 2 are left.',
      status: 409,
      requestId: '0198c0de7f3a',
      errors: [{ pointer: '/lines/0/quantity', detail: 'must be at most 2' }],
      retryAfter: null,
      more: { sku: 'tea', left: 2 },
    });
  });

  test('that nobody knows keeps its title', () => {
    const strange = readProblem(refusal(409), {
      ...sold,
      type: '/problems/moon-phase',
      title: 'The moon is full',
      code: 'moon',
    });
    expect([strange.kind, strange.code, problemWords(strange, 'zh-CN').title]).toEqual([
      'unknown',
      'moon',
      'The moon is full',
    ]);
  });

  test.each([[null], ['<html>Bad gateway</html>'], [[]], [{ type: 7, errors: 'x', instance: {} }]])(
    'is read whatever the body is: %j',
    (body) => {
      const read = readProblem(refusal(502, { 'Retry-After': '3', 'Souk-Request-Id': 'req-1' }), body);
      expect(read).toMatchObject({ kind: 'unknown', title: 'HTTP 502', requestId: 'req-1', retryAfter: 3, errors: [] });
    },
  );

  test('waits only for a number of seconds', () => {
    expect(readProblem(refusal(503, { 'Retry-After': 'Mon, 23 Nov 2026 00:00:00 GMT' }), null).retryAfter).toBeNull();
  });
});

describe('words', () => {
  const own: OwnKind[] = ['unreachable', 'unknown-outcome'];
  const kinds = [...problemKinds, ...own];

  test('are there for every kind, in both languages, in our voice', () => {
    const all = (language: keyof Required<Bilingual>) =>
      Object.fromEntries(kinds.map((kind) => [kind, { ...problemWords(problem(kind), language) }]));
    expect(faults(dictionary(all('zh-CN'), all('en')))).toEqual([]);
    for (const kind of kinds) {
      const [zh, en] = [problemWords(problem(kind), 'zh-CN'), problemWords(problem(kind), 'en')];
      expect(zh.title + zh.action, kind).toMatch(/\p{Script=Han}/u);
      expect(en.title + en.action, kind).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test('say what the problem says: how many, how long, which right, how large', () => {
    expect(problemWords(problem('sold-out', { left: 2 }), 'zh-CN').action).toBe('还剩2件，减少数量再试。');
    expect(problemWords(problem('sold-out', { left: 0 }), 'en').action).toBe('Choose another variant or product.');
    expect(problemWords(problem('busy', {}, 1), 'en').action).toBe('Try again in 1 second.');
    expect(problemWords(problem('too-many-requests', {}, 300), 'zh-CN').action).toBe('5分钟后再试。');
    expect(problemWords(problem('forbidden', { permission: 'orders.refund' }), 'en').action).toContain(
      '“orders.refund”',
    );
    expect(problemWords(problem('too-large', { limit: 1_048_576 }), 'en').action).toContain('1MB');
  });

  test('never promise that a write without a key can be repeated', () => {
    const action = (keyed: boolean) => problemWords(problem('unknown-outcome', { keyed }), 'en').action;
    expect(action(true)).toContain('nothing is done twice');
    expect(action(false)).toContain('before you do it again');
  });

  test('are narrower where the code is', () => {
    expect(problemWords({ ...problem('not-now'), code: 'order_already_shipped' }, 'zh-CN').title).toBe('订单已经发货');
    expect(reasonWords('constructor')).toBeUndefined();
  });
});

describe('mistakes', () => {
  test('land on their fields, on the field around them, or in the summary', () => {
    const errors = ['/lines/0/quantity', '/ship_to/phone', '/ship_to', '/nowhere', '?limit', ''].map((pointer) => ({
      pointer,
      detail: `at ${pointer}`,
    }));
    const hasField = (path: string) => ['lines.0.quantity', 'ship_to'].includes(path);
    expect(fieldMistakes({ ...problem('invalid'), errors }, hasField)).toEqual({
      fields: { 'lines.0.quantity': 'at /lines/0/quantity', ship_to: 'at /ship_to/phone' },
      others: errors.slice(3),
    });
  });

  test('are found under the names of the form', () => {
    const errors = [{ pointer: '/first_level_bp', detail: 'must be at most 1000' }];
    const laid = fieldMistakes(
      { ...problem('invalid'), errors },
      (path) => path === 'rate',
      () => 'rate',
    );
    expect(laid.fields).toEqual({ rate: 'must be at most 1000' });
  });

  test.each([
    ['/lines/0/quantity', 'lines.0.quantity'],
    ['/a~1b/c~0d', 'a/b.c~d'],
    ['/a~01', 'a~1'],
    ['?limit', 'limit'],
    ['', ''],
  ])('at %s are at %s', (pointer, path) => expect(pathOf(pointer)).toBe(path));
});
