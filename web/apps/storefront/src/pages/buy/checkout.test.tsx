import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { problem, show } from '../../testing.tsx';
import { buyWords } from '../../text/buy.ts';
import CheckoutPage from './checkout.tsx';

const words = buyWords['zh-CN'];

const quote = {
  currency: 'CNY',
  lines: [
    {
      no: 1,
      sku: 'tea',
      title: { 'zh-CN': '茶', en: 'Tea' },
      options: [],
      quantity: 2,
      unit_price: 100,
      list: 200,
      discount: 20,
      net: 180,
      refunded: 0,
    },
  ],
  applied: [
    {
      installation: 'ins_1',
      label: 'vip',
      title: { 'zh-CN': '会员专享', en: 'For members' },
      lines: [20],
      shipping: 0,
      reasons: [{ 'zh-CN': '会员价', en: 'Member price' }],
    },
  ],
  goods: 200,
  discount: 20,
  shipping_list: 0,
  shipping: 0,
  total: 180,
};
const address = { id: 'adr_1', is_default: true, ship_to: { name: '陈', phone: '138', street: '路' } };
const answers = { 'POST /quotes': { body: quote }, 'GET /me/addresses': { body: { items: [address] } } };

beforeEach(() => sessionStorage.clear());

afterEach(cleanup);

test('each adjustment is listed with its app and its reasons', async () => {
  show(CheckoutPage, '/checkout', '/checkout?sku=tea&quantity=2', answers);
  await screen.findByText('会员价');
  expect(screen.getByText(/会员专享/)).toBeTruthy();
});

test('two presses place one order', async () => {
  const { asked } = show(CheckoutPage, '/checkout', '/checkout?sku=tea&quantity=2', {
    ...answers,
    'POST /orders': { status: 201, body: { id: 'ord_1' } },
  });
  await screen.findByText('陈');
  const button = await screen.findByText(words.place);
  fireEvent.click(button);
  fireEvent.click(button);
  await screen.findByText('elsewhere');
  expect(asked.filter(({ call }) => call === 'POST /orders')).toHaveLength(1);
  expect(location.pathname).toBe('/orders/ord_1/pay');
});

test('a changed price is shown, old and new, and asked about again', async () => {
  const { asked } = show(CheckoutPage, '/checkout', '/checkout?sku=tea&quantity=2', {
    ...answers,
    'POST /orders': () => {
      const calls = asked.filter(({ call }) => call === 'POST /orders');
      return calls.length === 1
        ? problem('price-changed', 409, { total: 190, expected: 180 })
        : { status: 201, body: { id: 'ord_1' } };
    },
  });
  await screen.findByText('陈');
  fireEvent.click(await screen.findByText(words.place));
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog.textContent).toContain('¥1.80');
  expect(dialog.textContent).toContain('¥1.90');
  fireEvent.click(screen.getByText(words.orderAtNew));
  await screen.findByText('elsewhere');
  const orders = asked.filter(({ call }) => call === 'POST /orders');
  expect(orders.map(({ body }) => JSON.parse(body).expected_total)).toEqual([180, 190]);
  expect(orders[0]?.key).not.toBe(orders[1]?.key);
});

test('after a lost answer the same press goes on with the same key', async () => {
  let lost = true;
  const { asked } = show(CheckoutPage, '/checkout', '/checkout?sku=tea&quantity=2', {
    ...answers,
    'POST /orders': () =>
      lost ? Promise.reject(new TypeError('Failed to fetch')) : { status: 201, body: { id: 'ord_1' } },
  });
  await screen.findByText('陈');
  fireEvent.click(await screen.findByText(words.place));
  await screen.findByText(words.unknownPlaced);
  lost = false;
  await vi.waitFor(() => expect(screen.getByText(words.place).closest('button')?.getAttribute('aria-busy')).toBeNull());
  fireEvent.click(screen.getByText(words.place));
  await screen.findByText('elsewhere');
  const orders = asked.filter(({ call }) => call === 'POST /orders');
  expect(orders).toHaveLength(2);
  expect(orders[0]?.key).toBe(orders[1]?.key);
});
