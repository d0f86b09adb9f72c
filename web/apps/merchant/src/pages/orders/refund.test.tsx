import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { type Asked, problem, server, show } from '../../testing/console.tsx';
import type { Order } from './order.tsx';
import { RefundDialog } from './refund.tsx';

const order = {
  id: 'ord_1',
  number: '88231',
  currency: 'CNY',
  refunding: 0,
  shipping: 0,
  shipping_refunded: 0,
  lines: [
    { no: 1, sku: 'tea', title: { en: 'Tea' }, options: [], quantity: 1, net: 29900, refunded: 0 },
    { no: 2, sku: 'cup', title: { en: 'Cup' }, options: [], quantity: 2, net: 9900, refunded: 0 },
  ],
} as unknown as Order;

function Opened() {
  const [open, setOpen] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        again
      </button>
      <RefundDialog order={order} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

/** The refunds that were asked for, without the looks at what they would do. */
const refunds = (seen: readonly Asked[]) => seen.filter((asked) => asked.path.endsWith('/refunds'));

const path = 'POST /merchant/v1/orders/ord_1/refunds';

test('the button carries the sum, and without a sum there is nothing to press', async () => {
  server({});
  const { user } = await show(<Opened />);
  expect(screen.getByRole('button', { name: /Refund ¥0.00/ }).getAttribute('aria-disabled')).toBe('true');
  await user.type(screen.getByLabelText(/Tea/), '99');
  await user.type(screen.getByLabelText(/Cup/), '1.5');
  expect(screen.getByRole('button', { name: 'Refund ¥100.50' })).toBeTruthy();
});

test('trying again after no answer sends the same key, so that nothing is given back twice', async () => {
  let tries = 0;
  const seen = server({
    [path]: () => {
      tries += 1;
      if (tries === 1) throw new TypeError('the network is gone');
      return { status: 201, body: { state: 'pending' } };
    },
  });
  const { user } = await show(<Opened />);
  await user.type(screen.getByLabelText(/Tea/), '99');
  await user.click(screen.getByRole('button', { name: /Refund ¥99/ }));
  await waitFor(() => expect(refunds(seen).length).toBe(1));
  await screen.findByRole('button', { name: /Refund ¥99/ });
  await user.click(screen.getByRole('button', { name: /Refund ¥99/ }));
  await waitFor(() => expect(refunds(seen).length).toBe(2));
  expect(refunds(seen)[0]?.key).toMatch(/^[0-9a-f]{32}$/);
  expect(refunds(seen)[1]?.key).toBe(refunds(seen)[0]?.key);
  expect(refunds(seen)[1]?.body).toEqual({ lines: [{ line: 1, amount: 9900 }], shipping: 0, reason: '' });
});

test('what is mended after a refusal is another intention', async () => {
  let tries = 0;
  const mistake = { pointer: '/lines/0/amount', detail: 'is more than was paid' };
  const seen = server({
    [path]: () => {
      tries += 1;
      return tries === 1
        ? { status: 422, body: problem('invalid', 422, { errors: [mistake] }) }
        : { status: 201, body: { state: 'pending' } };
    },
  });
  const { user } = await show(<Opened />);
  await user.type(screen.getByLabelText(/Cup/), '999');
  await user.click(screen.getByRole('button', { name: /Refund ¥999/ }));
  // The first line that was sent is the second of the order: the mistake stands at its field.
  await waitFor(() => expect(screen.getByLabelText(/Cup/).getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByLabelText(/Tea/).getAttribute('aria-invalid')).toBeNull();
  await user.clear(screen.getByLabelText(/Cup/));
  await user.type(screen.getByLabelText(/Cup/), '9');
  await user.click(screen.getByRole('button', { name: /Refund ¥9.00/ }));
  await waitFor(() => expect(refunds(seen).length).toBe(2));
  expect(refunds(seen)[1]?.key).not.toBe(refunds(seen)[0]?.key);
});

test('before a refund the dialog shows what it takes back, and writes nothing', async () => {
  const seen = server({
    [`${path}/preview`]: () => ({
      body: {
        currency: 'CNY',
        amount: 9900,
        all_given_back: false,
        taken: 792,
        debt: 300,
        keeps_before: 26611,
        keeps_after: 17503,
        take_backs: [
          {
            id: 'rwd_1',
            member_name: 'Li Na',
            title: { en: 'Levels' },
            app: 'levels',
            reason: 'level-1',
            taken: 792,
            debt: 300,
          },
        ],
      },
    }),
  });
  const { user } = await show(<Opened />);
  await user.type(screen.getByLabelText(/Tea/), '99');
  await screen.findByText('Li Na', undefined, { timeout: 3000 });
  expect(screen.getByText(/−¥7.92/)).toBeTruthy();
  expect(screen.getByText(/¥3.00 of it was withdrawn/)).toBeTruthy();
  expect(screen.getByText(/Levels · level 1 ·/)).toBeTruthy();
  expect(screen.getByText('¥175.03')).toBeTruthy();
  expect(seen.map((asked) => asked.path)).toEqual(['/merchant/v1/orders/ord_1/refunds/preview']);
});

test.each([
  ['pending', 'Asked to refund ¥99.00'],
  ['done', '¥99.00 is given back'],
  ['failed', 'The refund of ¥99.00 failed; the order says why'],
])('a refund that is %s is said to be so', async (state, said) => {
  server({ [path]: () => ({ status: 201, body: { state } }) });
  const { user } = await show(<Opened />);
  await user.type(screen.getByLabelText(/Tea/), '99');
  await user.click(screen.getByRole('button', { name: /Refund ¥99/ }));
  expect((await screen.findAllByText(said)).length).toBeGreaterThan(0);
});
