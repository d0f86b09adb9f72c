import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startedPaying } from '../../shop/paying.ts';
import { show } from '../../testing.tsx';
import { buyWords } from '../../text/buy.ts';
import { world } from '../../world.ts';
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

test('a payment by hand says how much, with which number and until when, and lets one copy it', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  const account = { 'zh-CN': '工商银行 6222 0000', en: 'ICBC 6222 0000' };
  const order = { ...world('茶')['GET /orders/ord_1'], state: 'placed', pay_until: '2026-11-23T04:30:00Z' };
  show(ResultPage, '/orders/:id/result', '/orders/ord_1/result', {
    'GET /payments/pay_1': { body: { ...payment('pending'), action: { type: 'manual', instructions: account } } },
    'GET /orders/ord_1': { body: order },
  });
  await screen.findByText(account['zh-CN']);
  await screen.findByText(order.number);
  screen.getByText(words.keptUntil);
  fireEvent.click(screen.getByRole('button', { name: words.copyHow }));
  fireEvent.click(screen.getByRole('button', { name: words.copyOrder }));
  await waitFor(() => expect(writeText.mock.calls).toEqual([[account['zh-CN']], [order.number]]));
  vi.unstubAllGlobals();
});
