import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { server, show } from '../../testing/console.tsx';
import { ordersWords } from '../../text/orders.ts';
import type { Order } from './order.tsx';
import { OrderStory } from './story.tsx';

/** What the log of a shop knows, as the core names it. */
const event = readFileSync(resolve(import.meta.dirname, '../../../../../../core/domain/src/event.rs'), 'utf8');
const timeline = readFileSync(
  resolve(import.meta.dirname, '../../../../../../core/commerce/src/orders/timeline.rs'),
  'utf8',
);
const facts = [...event.matchAll(/serde\(rename = "([^"]+)"\)/g)].map(([, kind = '']) => kind);
const requests = [...timeline.matchAll(/=> "(after-sale\.[a-z]+)"/g)].map(([, kind = '']) => kind);

/** What is about somebody or something else than an order, or is told under another name. */
const elsewhere = /^(member|app|withdrawal)\.|^after-sale\.changed$/;

test('all that can happen to an order has words', () => {
  const kinds = [...facts.filter((kind) => !elsewhere.test(kind)), ...requests];
  expect(kinds).toContain('payment.failed');
  expect(kinds).toContain('after-sale.asked');
  for (const words of [ordersWords.en.story, ordersWords['zh-CN'].story])
    expect(kinds.filter((kind) => !(kind in words))).toEqual([]);
});

const entry = (kind: string, more: object = {}) => ({
  seq: 1,
  kind,
  at: '2026-11-22T06:05:00Z',
  actor_kind: 'system',
  postings: [],
  runs: [],
  ...more,
});

test('a payment that was left says why, and an app says what came of it and not what it cost', async () => {
  server({});
  const run = { id: 'run_1', at: '2026-11-22T06:05:00Z', outcome: 'ok', ops: 1, fuel: 20915, detail: '', version: '1' };
  const order = {
    id: 'ord_1',
    currency: 'CNY',
    timeline: [
      entry('payment.failed', { reason: 'closed' }),
      entry('order.paid', { runs: [{ ...run, title: { en: 'Levels' }, label: 'levels' }] }),
    ],
  } as unknown as Order;
  const { container } = await show(<OrderStory order={order} />);
  expect(container.textContent).toContain('1 proposal taken');
  expect(container.textContent).not.toContain('20,915');
  expect(container.textContent).not.toContain('Something else');
  for (const fold of screen.queryAllByRole('button', { name: /more/ })) fold.click();
  expect(await screen.findByText(/another way was chosen/)).toBeTruthy();
});
