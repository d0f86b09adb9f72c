import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startedPaying } from '../../shop/paying.ts';
import { problem, show } from '../../testing.tsx';
import { buyWords } from '../../text/buy.ts';
import { world } from '../../world.ts';
import PayPage from './pay.tsx';

const words = buyWords['zh-CN'];
const [path, url] = ['/orders/:id/pay', '/orders/ord_1/pay'];
const story = { ...world('茶')['GET /orders/ord_1'], state: 'placed', paid: 0 };
const step = world('茶')['GET /payments/pay_1'];
const answers = {
  'GET /orders/ord_1': { body: story },
  'GET /payment-methods': { body: world('茶')['GET /payment-methods'] },
};
const start = 'POST /orders/ord_1/payments';

beforeEach(() => sessionStorage.clear());

afterEach(cleanup);

const payButton = () => screen.findByRole('button', { name: words.payNow({ amount: '¥1.80' }) });

test('two presses begin one payment, and its result stands behind the provider’s page', async () => {
  const { asked } = show(PayPage, path, url, { ...answers, [start]: { status: 201, body: step } });
  const button = await payButton();
  await waitFor(() => expect(button.hasAttribute('disabled')).toBe(false));
  fireEvent.click(button);
  fireEvent.click(button);
  await screen.findByText('elsewhere');
  expect(asked.filter(({ call }) => call === start)).toHaveLength(1);
  expect(location.pathname).toBe('/orders/ord_1/result');
});

test('a network that is lost in the middle says so, and the next press goes on with the same payment', async () => {
  let lost = true;
  const { asked } = show(PayPage, path, url, {
    ...answers,
    [start]: () => (lost ? Promise.reject(new TypeError('Failed to fetch')) : { status: 201, body: step }),
  });
  const button = await payButton();
  await waitFor(() => expect(button.hasAttribute('disabled')).toBe(false));
  fireEvent.click(button);
  await screen.findByRole('alert');
  expect(screen.queryByText(words.paid)).toBeNull();
  lost = false;
  await waitFor(() => expect(button.getAttribute('aria-busy')).toBeNull());
  fireEvent.click(button);
  await screen.findByText('elsewhere');
  const keys = asked.filter(({ call }) => call === start).map(({ key }) => key);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test('who comes back from the provider finds the result, not a second payment', async () => {
  startedPaying('ord_1', 'pay_1');
  const { asked } = show(PayPage, path, url, answers);
  await screen.findByText('elsewhere');
  expect(location.pathname).toBe('/orders/ord_1/result');
  expect(asked.filter(({ call }) => call === start)).toHaveLength(0);
});

test('a refusal is said in words, and nothing is begun', async () => {
  show(PayPage, path, url, { ...answers, [start]: problem('not-now', 409, { code: 'payment_refused' }) });
  const button = await payButton();
  await waitFor(() => expect(button.hasAttribute('disabled')).toBe(false));
  fireEvent.click(button);
  expect((await screen.findByRole('alert')).textContent).toContain('支付渠道拒绝了');
  expect(location.pathname).toBe('/orders/ord_1/pay');
});
