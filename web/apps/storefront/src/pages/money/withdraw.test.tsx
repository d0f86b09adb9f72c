import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { problem, show } from '../../testing.tsx';
import { moneyWords } from '../../text/money.ts';
import { world } from '../../world.ts';
import WithdrawPage from './withdraw.tsx';

const words = moneyWords['zh-CN'];
const all = world('工商银行');
const terms = all['GET /me/withdrawals/terms'];
const ask = 'POST /me/withdrawals';
const withdrawal = { status: 201, body: all['GET /me/withdrawals/wdr_1'] };
const answers = {
  'GET /me/withdrawals/terms': { body: terms },
  'GET /me/destinations': { body: all['GET /me/destinations'] },
};
const none = { ...answers, 'GET /me/destinations': { body: { items: [] } } };

beforeEach(() => sessionStorage.clear());

afterEach(cleanup);

const page = (with_: Record<string, unknown>) =>
  show(WithdrawPage, '/me/withdraw', '/me/withdraw', with_ as Parameters<typeof show>[3]);
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const send = () => fireEvent.submit(screen.getByRole('form', { name: words.withdraw }));

test('a kept account is chosen by its id: its number never comes to the page', async () => {
  const { asked } = page({ ...answers, [ask]: withdrawal });
  await screen.findByText(words.anotherAccount);
  type(words.amount, '1.50');
  send();
  await screen.findByText('elsewhere');
  const sent = asked.find(({ call }) => call === ask);
  expect(JSON.parse(sent?.body ?? '{}')).toEqual({ amount: 150, kept: 'dst_1' });
});

test('what the shop allows is shown as it says it', async () => {
  page(answers);
  await screen.findByText(words.leftToday({ n: 1, of: 2 }));
  expect(screen.getByText('¥1.00')).toBeTruthy();
  cleanup();
  page({ ...answers, 'GET /me/withdrawals/terms': { body: { ...terms, most: 0, left_today: 0 } } });
  await screen.findByText(new RegExp(words.perDay({ n: 2 })));
});

test('an account is kept when one says so, and a lost answer asks no second time', async () => {
  let lost = true;
  const { asked } = page({
    ...none,
    [ask]: () => (lost ? Promise.reject(new TypeError('Failed to fetch')) : withdrawal),
    'POST /me/destinations': { status: 201, body: {} },
  });
  await screen.findByLabelText(words.bank);
  type(words.amount, '2');
  type(words.bank, 'ICBC');
  type(words.account, '6222');
  type(words.holder, '李雷');
  fireEvent.click(screen.getByLabelText(words.keepAccount));
  send();
  await screen.findByRole('alert');
  lost = false;
  await waitFor(() => expect(screen.getByText(words.request).closest('button')?.getAttribute('aria-busy')).toBeNull());
  send();
  await screen.findByText('elsewhere');
  const keys = asked.filter(({ call }) => call === ask).map(({ key }) => key);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
  const kept = asked.filter(({ call }) => call === 'POST /me/destinations');
  expect(kept.map(({ body }) => JSON.parse(body))).toEqual([{ bank: 'ICBC', account: '6222', holder: '李雷' }]);
});

test('an amount that cannot be had is named with the other mistakes, before anything is sent', async () => {
  const { asked } = page({ ...none, [ask]: withdrawal });
  await screen.findByLabelText(words.bank);
  type(words.amount, '5.01');
  send();
  await screen.findAllByText(words.wrong.more({ amount: '¥5.00' }));
  expect(screen.getByLabelText(words.bank).getAttribute('aria-invalid')).toBe('true');
  type(words.amount, '0.99');
  send();
  await screen.findAllByText(words.wrong.less({ amount: '¥1.00' }));
  expect(asked.filter(({ call }) => call === ask)).toHaveLength(0);
});

test('mistakes land on their fields, the unreadable amount among them', async () => {
  page({
    ...none,
    [ask]: problem('invalid', 422, { errors: [{ pointer: '/destination/account', detail: 'must not be empty' }] }),
  });
  await screen.findByLabelText(words.bank);
  type(words.amount, '1.234');
  send();
  await waitFor(() => expect(screen.getByLabelText(words.amount).getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByLabelText(words.holder).getAttribute('aria-invalid')).toBe('true');
  type(words.amount, '1.23');
  send();
  await screen.findAllByText(words.wrong.account);
  await waitFor(() => expect(screen.getByLabelText(words.amount).getAttribute('aria-invalid')).toBeNull());
  expect(screen.getByLabelText(words.account).getAttribute('aria-invalid')).toBe('true');
});
