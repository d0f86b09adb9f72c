import { cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startedPaying } from '../../shop/paying.ts';
import { show } from '../../testing.tsx';
import { buyWords } from '../../text/buy.ts';
import ResultPage from './result.tsx';

const words = buyWords['zh-CN'];

const payment = (state: string) => ({
  payment: {
    id: 'pay_1',
    order: 'ord_1',
    provider: 'sandbox',
    amount: 100,
    currency: 'CNY',
    state,
    created_at: '',
    paid_at: null,
  },
  action: null,
  poll_after_ms: state === 'paid' ? null : 300,
  server_time: '2026-11-23T02:00:01Z',
});

beforeEach(() => {
  sessionStorage.clear();
  startedPaying('ord_1', 'pay_1');
});

afterEach(cleanup);

test('nothing says “paid” before the server does', async () => {
  let state = 'pending';
  show(ResultPage, '/orders/:id/result', '/orders/ord_1/result', {
    'GET /payments/pay_1': () => ({ body: payment(state) }),
  });
  await screen.findByText(words.checking);
  expect(screen.queryByText(words.paid)).toBeNull();
  expect(screen.queryByText(words.paidSeal)).toBeNull();
  state = 'paid';
  await screen.findByText(words.paid, undefined, { timeout: 4_000 });
});

test('a lost network is said as such, and is neither success nor failure', async () => {
  show(ResultPage, '/orders/:id/result', '/orders/ord_1/result', {
    'GET /payments/pay_1': () => Promise.reject(new TypeError('Failed to fetch')),
  });
  await screen.findByText(words.lost, undefined, { timeout: 6_000 });
  expect(screen.queryByText(words.paid)).toBeNull();
  expect(screen.queryByText(words.closed)).toBeNull();
}, 10_000);
