import type { MemberRowResponse } from '@souk/api/merchant';
import { nothing, type Selection } from '@souk/ui';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { type Asked, me, pageOf, problem, server, show } from '../../testing/console.tsx';
import { MembersBulk } from './bulk.tsx';
import { route } from './list.tsx';

const Members = pageOf(route);
const member = (no: number, ...labels: string[]) => ({ id: `mem_${no}`, name: `M${no}`, labels }) as MemberRowResponse;
const rows = [member(1, 'vip', 'tea'), member(2, 'vip'), member(3, 'secret')];
const job = { id: 'job_1', action: 'label-members', state: 'running', total: 2, done: 0, failed: 0 };
const jobs = (seen: readonly Asked[]) => seen.filter(({ path, method }) => path.endsWith('/jobs') && method === 'POST');
const dialog = { name: 'Change marks' };

function Bulk() {
  const [selection, setSelection] = useState<Selection>({ all: false, ids: new Set(['mem_1', 'mem_2']) });
  return selection === nothing ? (
    <p>nothing is selected</p>
  ) : (
    <MembersBulk selection={selection} onSelection={setSelection} rows={rows} />
  );
}

async function opened() {
  const { user } = await show(<Bulk />);
  await user.click(screen.getByRole('button', dialog));
  await screen.findByRole('dialog', { name: 'Change marks: 2' });
  /** The button of the dialog, not the one that opened it. */
  const go = () => screen.getAllByRole('button', dialog).at(-1) as HTMLElement;
  return { user, go };
}

test('marks are given and taken as they were typed, to those that are chosen, by one job', async () => {
  const seen = server({ 'POST /merchant/v1/jobs': () => ({ status: 201, body: job }) });
  const { user, go } = await opened();
  expect(screen.getByText('tea · vip')).toBeTruthy();
  await user.type(screen.getByLabelText(/^Marks to give/), ' summer，老客 , summer');
  await user.type(screen.getByLabelText(/^Marks to take away/), 'vip');
  await user.click(go());
  expect(await screen.findByText('nothing is selected')).toBeTruthy();
  expect(jobs(seen).map(({ body }) => body)).toEqual([
    { action: 'label-members', members: ['mem_1', 'mem_2'], add: ['summer', '老客'], remove: ['vip'] },
  ]);
});

test('without a mark, or with one both ways, nothing is sent and it says why', async () => {
  const seen = server({ 'POST /merchant/v1/jobs': () => ({ status: 201, body: job }) });
  const { user, go } = await opened();
  expect(go().getAttribute('aria-disabled')).toBe('true');
  await user.type(screen.getByLabelText(/^Marks to give/), 'vip');
  expect(go().getAttribute('aria-disabled')).toBeNull();
  await user.type(screen.getByLabelText(/^Marks to take away/), 'vip{Enter}');
  expect(go().getAttribute('aria-disabled')).toBe('true');
  expect(jobs(seen)).toEqual([]);
});

test('what is no mark is said at its field before anything is sent', async () => {
  const seen = server({});
  const { user, go } = await opened();
  const field = screen.getByLabelText(/^Marks to give/);
  await user.type(field, '老客-1 + b/#2._');
  expect(field.getAttribute('aria-invalid')).toBeNull();
  await user.type(field, ',<b>{Enter}');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(go().getAttribute('aria-disabled')).toBe('true');
  expect(jobs(seen)).toEqual([]);
});

test('what the server finds wrong with marks stands at their field, once, and what was typed stays', async () => {
  const detail = 'is not for members';
  const errors = [0, 1].map((at) => ({ pointer: `/add/${at}`, detail }));
  server({ 'POST /merchant/v1/jobs': () => ({ status: 422, body: problem('invalid', 422, { errors }) }) });
  const { user, go } = await opened();
  const field = screen.getByLabelText(/^Marks to give/) as HTMLInputElement;
  await user.type(field, 'b,i');
  await user.click(go());
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getAllByRole('link', { name: `Marks to give: ${detail}` }).length).toBe(1);
  expect(field.value).toBe('b,i');
});

const list = {
  'GET /merchant/v1/members': () => ({
    body: { items: rows.map((row) => ({ ...row, no: 1, joined_at: '2026-11-22T06:05:00Z' })), next: 'more' },
  }),
  'GET /merchant/v1/members/counts': () => ({ body: { matching: { count: 1284, exact: true } } }),
};

test('a whole page is selected, but never members that nobody saw; another list begins with none', async () => {
  server(list);
  const { user, router } = await show(<Members />, { at: '/members' });
  await user.click(await screen.findByRole('checkbox', { name: /Select all|page/i }));
  expect(await screen.findByRole('button', dialog)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /that match/ })).toBeNull();
  await router.navigate({ to: '.', search: { status: 'active' } as never });
  await waitFor(() => expect(screen.queryByRole('button', dialog)).toBeNull());
});

test('who may not set marks selects no members', async () => {
  server(list);
  await show(<Members />, { who: me(['members:read', 'members:write']), at: '/members' });
  expect(await screen.findByText('M1')).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
});
