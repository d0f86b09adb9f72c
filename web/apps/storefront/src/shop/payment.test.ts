import { expect, test } from 'vitest';
import { paceOf, verdictOf } from './payment.ts';
import type { PaymentStep } from './types.ts';

const step = (state: string, action: PaymentStep['action'] = null): PaymentStep => ({
  payment: {
    id: 'pay_1',
    order: 'ord_1',
    provider: 'sandbox',
    amount: 100,
    currency: 'CNY',
    state: state as PaymentStep['payment']['state'],
    created_at: '2026-11-23T02:00:00Z',
    paid_at: null,
  },
  action,
  poll_after_ms: 1_000,
  server_time: '2026-11-23T02:00:01Z',
});

test("only the server's `paid` is success", () => {
  expect(verdictOf(step('paid'))).toBe('paid');
  for (const state of ['created', 'pending', 'unknown']) expect(verdictOf(step(state))).toBe('waiting');
  expect(verdictOf(undefined)).toBe('asking');
  // A state that is newer than this page is no success either.
  expect(verdictOf(step('settled'))).toBe('asking');
  expect(verdictOf(step('quarantined'))).toBe('quarantined');
});

test('asks again at the pace of the server, and never once it is final', () => {
  expect(paceOf({ ...step('pending'), poll_after_ms: 3_000 })).toBe(3_000);
  expect(paceOf({ ...step('paid'), poll_after_ms: null })).toBeNull();
});
