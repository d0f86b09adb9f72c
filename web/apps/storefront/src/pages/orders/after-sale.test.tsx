import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { piecesLeft } from '../../shop/after-sale.ts';
import type { Line } from '../../shop/types.ts';
import { problem, show } from '../../testing.tsx';
import { ordersWords } from '../../text/orders.ts';
import { world } from '../../world.ts';
import AfterSalePage from './after-sale.tsx';
import OrderPage from './order.tsx';

const words = ordersWords['zh-CN'];
const all = world('茶');
const story = { ...all['GET /orders/ord_1'], after_sales: [] };
const ask = 'POST /orders/ord_1/after-sales';
const preview = 'POST /orders/ord_1/after-sales/preview';
const [path, url] = ['/orders/:id/after-sale', '/orders/ord_1/after-sale'];
const request = all['GET /orders/ord_1'].after_sales[0];
const answers = {
  'GET /orders/ord_1': { body: story },
  [preview]: ({ body }: { body: string }) => {
    const [pieces] = JSON.parse(body).pieces;
    return { body: { currency: 'CNY', amount: pieces.quantity * 65, shipping: 0 } };
  },
};

beforeEach(() => sessionStorage.clear());

afterEach(cleanup);

const send = () => fireEvent.submit(screen.getByRole('form', { name: words.askBack }));

test('the sum is the server’s, for the pieces that are chosen', async () => {
  show(AfterSalePage, path, url, answers);
  await waitFor(() => expect(document.body.textContent).toContain('¥1.30'));
  fireEvent.click(screen.getByRole('button', { name: '减一件' }));
  await waitFor(() => expect(document.body.textContent).toContain('¥0.65'));
});

test('of a line of which a piece was given back, the others are offered and no more', async () => {
  const line = { ...story.lines[0], quantity: 3, net: 174, refunded: 58 };
  const { asked } = show(AfterSalePage, path, url, {
    ...answers,
    'GET /orders/ord_1': { body: { ...story, lines: [line] } },
  });
  await waitFor(() => expect(asked.some(({ call }) => call === preview)).toBe(true));
  expect(JSON.parse(asked.find(({ call }) => call === preview)?.body ?? '{}').pieces).toEqual([
    { line: 1, quantity: 2 },
  ]);
  expect(screen.getByRole('button', { name: '加一件' }).hasAttribute('disabled')).toBe(true);
});

test('pieces are left as long as their share is, odd fen and all', () => {
  const left = (net: number, refunded: number) =>
    piecesLeft({ ...(story.lines[0] as Line), net, refunded, quantity: 3 });
  expect([left(100, 0), left(100, 33), left(100, 34), left(100, 66), left(100, 99), left(100, 100)]).toEqual([
    3, 2, 2, 1, 1, 0,
  ]);
});

test('two presses ask once, and the same request goes on after a lost answer', async () => {
  let lost = true;
  const { asked } = show(AfterSalePage, path, url, {
    ...answers,
    [ask]: () => (lost ? Promise.reject(new TypeError('Failed to fetch')) : { status: 201, body: request }),
  });
  fireEvent.click(await screen.findByLabelText(words.askReasons.damaged));
  send();
  send();
  await screen.findByRole('alert');
  lost = false;
  await waitFor(() => expect(screen.getByText(words.sendAsk).closest('button')?.getAttribute('aria-busy')).toBeNull());
  send();
  await screen.findByText('elsewhere');
  const sent = asked.filter(({ call }) => call === ask);
  expect(sent).toHaveLength(2);
  expect(sent[0]?.key).toBe(sent[1]?.key);
  expect(JSON.parse(sent[1]?.body ?? '{}')).toEqual({
    pieces: [{ line: 1, quantity: 2 }],
    reason: 'damaged',
    words: '',
  });
});

test('what is missing is said before anything is sent', async () => {
  const { asked } = show(AfterSalePage, path, url, answers);
  await screen.findByText(words.sendAsk);
  send();
  expect((await screen.findByRole('alert')).textContent).toContain(words.wrong.reason);
  expect(asked.filter(({ call }) => call === ask)).toHaveLength(0);
});

test('a window that closed meanwhile is said in words', async () => {
  show(AfterSalePage, path, url, { ...answers, [ask]: problem('refused', 409, { code: 'after_sale_over' }) });
  fireEvent.click(await screen.findByLabelText(words.askReasons.wrong));
  send();
  expect((await screen.findByRole('alert')).textContent).toContain('售后期');
});

test('a request is shown with what the shop said, and can be taken back until then', async () => {
  const { asked } = show(OrderPage, '/orders/:id', '/orders/ord_1', {
    'GET /orders/ord_1': { body: all['GET /orders/ord_1'] },
    'POST /after-sales/afs_1/withdraw': { body: { ...request, state: 'withdrawn' } },
  });
  await screen.findByText(words.askStates.asked);
  // Nobody is told that they may ask while their request waits.
  expect(screen.queryByText(/可以申请退款/)).toBeNull();
  expect(screen.queryByText(words.askBack)).toBeNull();
  fireEvent.click(screen.getByText(words.takeBack));
  const dialog = await screen.findByRole('alertdialog');
  fireEvent.click([...dialog.querySelectorAll('button')].at(-1) as HTMLButtonElement);
  await waitFor(() => expect(asked.some(({ call }) => call === 'POST /after-sales/afs_1/withdraw')).toBe(true));
});
