import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { server, show } from '../../testing/console.tsx';
import { OrdersTabs } from './OrdersTabs.tsx';
import type { Order } from './order.tsx';
import { isAskedBack, Waiting } from './waiting.tsx';

const entry = (kind: string) => ({ kind });
const order = {
  id: 'ord_1',
  state: 'paid',
  fulfilment: 'received',
  currency: 'CNY',
  lines: [{ no: 1, title: { en: 'Tea' } }],
  timeline: [entry('order.placed'), entry('order.paid'), entry('after-sale.asked')],
} as unknown as Order;
const answered = { ...order, timeline: [...order.timeline, entry('after-sale.refused')] } as unknown as Order;

const request = (id: string, about: string) => ({
  id,
  order: about,
  state: 'asked',
  pieces: [{ line: 1, quantity: 2 }],
  amount: 5800,
  currency: 'CNY',
  reason: 'damaged',
  words: 'the lid is broken',
  asked_at: '2026-11-22T06:05:00Z',
});
const list = 'GET /merchant/v1/after-sales';

test('the order shows the request that waits, and the way to answer it', async () => {
  const seen = server({
    [list]: ({ search }) => ({
      body: search.includes('after=')
        ? { items: [request('afs_2', 'ord_1')] }
        : { items: [request('afs_1', 'ord_9')], next: 'more' },
    }),
  });
  const { user } = await show(<Waiting order={order} />);
  const card = within(await screen.findByRole('region', { name: 'After-sale request' }));
  expect(card.getByText('¥58.00')).toBeTruthy();
  expect(card.getByText('Tea ×2')).toBeTruthy();
  expect(card.getByText('damaged')).toBeTruthy();
  expect(card.getByText('the lid is broken')).toBeTruthy();
  await user.click(card.getByRole('button', { name: 'Answer' }));
  await waitFor(() => expect(seen.some(({ path }) => path === '/merchant/v1/after-sales/afs_2')).toBe(true));
});

test('where nothing waits, nobody asks what waits', async () => {
  const seen = server({});
  await show(<Waiting order={answered} />);
  expect(isAskedBack(answered)).toBe(false);
  expect(screen.queryByRole('button', { name: 'Answer' })).toBeNull();
  expect(seen.some(({ path }) => path === '/merchant/v1/after-sales')).toBe(false);
});

test('requests stand beside the orders, with how many wait', async () => {
  server({
    'GET /merchant/v1/after-sales/counts': () => ({ body: { asked: { count: 3 }, approved: { count: 1 } } }),
  });
  await show(<OrdersTabs current="orders" />);
  const tab = await screen.findByRole('link', { name: /Requests.*3/ });
  expect(tab.getAttribute('href')).toContain('/orders/after-sales');
});
