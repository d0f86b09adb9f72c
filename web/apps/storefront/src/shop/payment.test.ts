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
});

test("only the server's `paid` is success", () => {
  expect(verdictOf(step('paid'))).toBe('paid');
  for (const state of ['created', 'pending', 'unknown']) expect(verdictOf(step(state))).toBe('waiting');
  expect(verdictOf(undefined)).toBe('asking');
  // A state that is newer than this page is no success either.
  expect(verdictOf(step('settled'))).toBe('asking');
  expect(verdictOf(step('quarantined'))).toBe('quarantined');
});

test('asks soon, then calmly, and never once it is final', () => {
  expect(paceOf(step('pending'), 0)).toBe(1_000);
  expect(paceOf(step('pending'), 3)).toBeGreaterThan(3_000);
  expect(paceOf(step('pending'), 50)).toBe(15_000);
  expect(paceOf(step('paid'), 1)).toBeNull();
  expect(paceOf(step('closed'), 1)).toBeNull();
});
