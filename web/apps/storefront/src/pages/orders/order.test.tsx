import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sawResult, startedPaying } from '../../shop/paying.ts';
import { show } from '../../testing.tsx';
import { buyWords } from '../../text/buy.ts';
import { ordersWords } from '../../text/orders.ts';
import { world } from '../../world.ts';
import OrderPage from './order.tsx';

const words = ordersWords['zh-CN'];
const story = world('茶')['GET /orders/ord_1'];
const open = (order: object = story) =>
  show(OrderPage, '/orders/:id', '/orders/ord_1', { 'GET /orders/ord_1': { body: order } });

beforeEach(() => sessionStorage.clear());

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('who comes from the provider’s page sees the result first', async () => {
  startedPaying('ord_1', 'pay_1');
  open();
  await waitFor(() => expect(location.pathname).toBe('/orders/ord_1/result'));
});

test('once the result was seen, the order opens, also after a reload', async () => {
  startedPaying('ord_1', 'pay_1');
  sawResult('ord_1');
  open();
  await screen.findByText(words.story);
  expect(location.pathname).toBe('/orders/ord_1');
});

test('a payment of long ago, and one by hand, do not stand before the order', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 20 * 60_000 });
  startedPaying('ord_1', 'pay_1');
  vi.useRealTimers();
  open();
  await screen.findByText(words.story);
  cleanup();
  startedPaying('ord_1', 'pay_1', false);
  open({ ...story, state: 'placed', paid: 0 });
  await screen.findByText(words.story);
  expect(location.pathname).toBe('/orders/ord_1');
  // What became of it is one tap away.
  expect(screen.getByText(buyWords['zh-CN'].result).closest('a')?.getAttribute('href')).toBe('/orders/ord_1/result');
});

test('a payment says by which way, in the words of the shop', async () => {
  const entry = { at: '2026-11-20T06:05:00Z', kind: 'payment.started', actor: 'shopper', amount: 180 };
  const timeline = [
    { ...entry, provider: 'offline' },
    { ...entry, provider: 'gone' },
  ];
  show(OrderPage, '/orders/:id', '/orders/ord_1', {
    'GET /orders/ord_1': { body: { ...story, timeline } },
    'GET /payment-methods': { body: { items: [{ provider: 'offline', title: { 'zh-CN': '银行转账', en: '' } }] } },
  });
  await screen.findByText('银行转账');
  expect(screen.getAllByText(/由本人操作/)).toHaveLength(2);
});
