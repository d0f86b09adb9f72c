import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SignInSheet } from '../../parts/sign-in-sheet.tsx';
import { putCart } from '../../shop/cart.ts';
import { standing } from '../../shop/session.ts';
import { problem, show } from '../../testing.tsx';
import { accountWords } from '../../text/account.ts';
import { buyWords } from '../../text/buy.ts';
import { world } from '../../world.ts';
import CheckoutPage from './checkout.tsx';

const words = buyWords['zh-CN'];
const account = accountWords['zh-CN'];
const all = world('茶');

/** A server whose session ends when a test says so. */
function server() {
  const state = { ended: false };
  const guarded =
    (body: unknown, status = 200) =>
    () =>
      state.ended ? problem('unauthenticated', 401) : { status, body };
  return {
    state,
    answers: {
      'POST /quotes': guarded(all['POST /quotes']),
      'GET /me/addresses': guarded(all['GET /me/addresses']),
      'GET /cart': guarded(all['GET /cart']),
      'PUT /cart': guarded(all['GET /cart']),
      'POST /orders': guarded({ id: 'ord_1' }, 201),
      'POST /sessions': () => {
        state.ended = false;
        return { status: 201, body: { token: null, expires_at: '2026-12-20T06:05:00Z', member: 'mem_1' } };
      },
    },
  };
}

function CheckoutAndSheet() {
  return (
    <>
      <CheckoutPage />
      <SignInSheet />
    </>
  );
}

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  standing.set('guest');
  await putCart([{ sku: 'tea', quantity: 2 }]);
});

afterEach(cleanup);

test('a sign-in that expires in the middle of a checkout loses nothing that was written', async () => {
  const { state, answers } = server();
  const { asked } = show(CheckoutAndSheet, '/checkout', '/checkout', answers);
  const note = (await screen.findByLabelText(new RegExp(words.note))) as HTMLInputElement;
  fireEvent.input(note, { target: { value: '周末送' } });
  await screen.findByRole('button', { name: words.place });
  await waitFor(() => expect(screen.queryByText(words.addAddress)).toBeNull());
  state.ended = true;
  fireEvent.click(screen.getByRole('button', { name: words.place }));
  const login = await screen.findByLabelText(account.login);
  fireEvent.input(login, { target: { value: 'lily@example.com' } });
  fireEvent.input(screen.getByLabelText(account.password), { target: { value: 'correct horse' } });
  fireEvent.submit(screen.getByRole('form', { name: account.signIn }));
  await waitFor(() => expect(screen.queryByLabelText(account.password)).toBeNull());
  expect((screen.getByLabelText(new RegExp(words.note)) as HTMLInputElement).value).toBe('周末送');
  await waitFor(() => expect(screen.queryByText(words.addAddress)).toBeNull());
  const place = await screen.findByRole('button', { name: words.place });
  await waitFor(() => expect(place.hasAttribute('disabled')).toBe(false));
  fireEvent.click(place);
  await screen.findByText('elsewhere');
  const orders = asked.filter(({ call }) => call === 'POST /orders');
  expect(JSON.parse(orders.at(-1)?.body ?? '{}').note).toBe('周末送');
});

test('a change of the cart that the end of a session stopped is sent when the same member is back', async () => {
  const { state, answers } = server();
  localStorage.setItem('souk.whose', '"mem_1"');
  const { asked } = show(CheckoutAndSheet, '/checkout', '/checkout', answers);
  await screen.findByRole('button', { name: words.place });
  state.ended = true;
  await putCart([{ sku: 'tea', quantity: 5 }]).catch(() => {});
  await screen.findByLabelText(account.login);
  fireEvent.submit(screen.getByRole('form', { name: account.signIn }));
  await waitFor(() => {
    const put = asked.filter(({ call }) => call === 'PUT /cart').at(-1);
    expect(JSON.parse(put?.body ?? '{}').lines).toEqual([{ sku: 'tea', quantity: 5 }]);
    expect(asked.findLastIndex(({ call }) => call === 'PUT /cart')).toBeGreaterThan(
      asked.findLastIndex(({ call }) => call === 'POST /sessions'),
    );
  });
});
