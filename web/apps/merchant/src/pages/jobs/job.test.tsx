import type { JobRowResponse } from '@souk/api/merchant';
import type { Language } from '@souk/text';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { pageOf, server, show } from '../../testing/console.tsx';
import { route } from './job.tsx';
import { useRefusal } from './refusal.ts';

const Said = ({ row }: { row: Pick<JobRowResponse, 'code' | 'detail'> }) => <p>{useRefusal()(row)}</p>;

/** Every word that the server has for why a row was refused. */
const codes = [
  'not_found',
  'forbidden',
  'invalid',
  'taken',
  'internal',
  'payment_not_now',
  'order_not_payable',
  'order_not_cancellable',
  'order_not_refundable',
  'order_not_paid',
  'order_held',
  'order_already_shipped',
  'order_being_refunded',
  'order_not_shipped',
  'order_not_holdable',
  'stock_not_counted',
  'stock_out_of_range',
];

async function said(code: string, lang: Language): Promise<string> {
  server({});
  const { container, unmount } = await show(<Said row={{ code, detail: 'as the server says' }} />, { lang });
  const text = container.textContent ?? '';
  unmount();
  return text;
}

test.each(codes)('%s is a sentence in both languages', async (code) => {
  const [zh, en] = [await said(code, 'zh-CN'), await said(code, 'en')];
  expect(zh).toMatch(/\p{Script=Han}{2}/u);
  expect(en).toMatch(/^[A-Z]/);
  expect(`${zh} ${en}`).not.toContain(code);
  if (code !== 'invalid') expect(`${zh} ${en}`).not.toContain('as the server says');
});

test.each(['moon_phase', 'constructor', ''])('of the unknown code "%s" stands what the server says', async (code) => {
  expect(await said(code, 'zh-CN')).toBe('as the server says');
});

test('the page names the list that the job is about, and why rows were refused', async () => {
  const Page = pageOf(route);
  const row = (no: number, more: object) => ({
    row: no,
    subject: `T${no}`,
    state: 'done',
    code: '',
    detail: '',
    ...more,
  });
  server({
    'GET /merchant/v1/jobs/job_1': () => ({
      body: {
        id: 'job_1',
        action: 'label-members',
        state: 'done',
        total: 2,
        done: 1,
        failed: 1,
        actor: 'Lin Mei',
        created_at: '2026-11-22T06:05:00Z',
      },
    }),
    'GET /merchant/v1/jobs/job_1/rows': () => ({
      body: { items: [row(1, {}), row(2, { state: 'failed', code: 'not_found', detail: 'member' })], next: null },
    }),
  });
  await show(<Page />, { at: '/jobs/job_1', path: '/jobs/$id' });
  expect(await screen.findByText('There is no such record')).toBeTruthy();
  expect(screen.getByRole('link', { name: /Members/ }).getAttribute('href')).toBe('/members');
});
