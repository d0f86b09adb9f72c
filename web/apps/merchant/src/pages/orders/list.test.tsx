import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { pageOf, server, show } from '../../testing/console.tsx';
import { route } from './list.tsx';

const Orders = pageOf(route);
const count = { count: 0, exact: true };

test('the file holds what the list shows, in its order, and is called so', async () => {
  vi.setSystemTime('2026-11-22T06:05:00Z');
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:file');
  const taken = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const seen = server({
    'GET /merchant/v1/orders': () => ({ body: { items: [], next: null } }),
    'GET /merchant/v1/orders/counts': () => ({
      body: { matching: count, to_ship: count, after_sale: count, held: count, unpaid: count },
    }),
    'GET /merchant/v1/orders/export': () => ({ body: 'number\n' }),
  });
  const at = '/?view=to-ship&placed=yesterday&paid=100..&sort=paid&q=tea';
  const { user } = await show(<Orders />, { at });
  await user.click(await screen.findByRole('button', { name: /Export/ }));
  await waitFor(() => expect(taken).toHaveBeenCalled());
  const asked = (path: string) => seen.find((one) => one.path === path)?.search;
  expect(Object.fromEntries(new URLSearchParams(asked('/merchant/v1/orders/export')))).toEqual({
    view: 'to-ship',
    q: 'tea',
    paid_min: '100',
    placed_from: '2026-11-20T16:00:00.000Z',
    placed_until: '2026-11-21T16:00:00.000Z',
    sort: 'paid',
  });
  expect(asked('/merchant/v1/orders/export')).toBe(asked('/merchant/v1/orders'));
  const [link] = taken.mock.contexts as HTMLAnchorElement[];
  expect(link?.download).toBe('orders_to-ship_from-2026-11-21_until-2026-11-22.csv');
  vi.useRealTimers();
});
