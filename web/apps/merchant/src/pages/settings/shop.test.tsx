import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { pageOf, server, show } from '../../testing/console.tsx';
import { route } from './shop.tsx';

const Shop = pageOf(route);
const document = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../../../../openapi/merchant.json'), 'utf8'),
);
const of = (schema: string) => Object.keys(document.components.schemas[schema].properties);

const kept = {
  unpaid_order_minutes: 30,
  auto_receive_days: 10,
  after_sale_days: 7,
  shipping_fee: 800,
  withdrawal_min: 100,
  withdrawals_per_day: 3,
  face: { logo: '/logo.svg' },
};

function shop() {
  return server({
    'GET /merchant/v1/settings': () => ({ body: { version: 1, settings: kept } }),
    'PUT /merchant/v1/settings': ({ body }) => ({ body: { ...(body as object), version: 2 } }),
  });
}

test('every setting of the API has a field; those of the face are on pages of their own', async () => {
  shop();
  const { container } = await show(<Shop />);
  await screen.findByLabelText(/^Withdrawals of a member/);
  const fields = [...container.querySelectorAll('input')].map(({ id }) => id.split('/settings/')[1]);
  expect(new Set([...fields.filter(Boolean), 'face'])).toEqual(new Set(of('ShopSettings')));
  // A new one of these needs a field in face.tsx or legal.tsx.
  expect(of('Face').sort()).toEqual(['accent', 'contact', 'legal', 'logo', 'team_levels']);
});

test('how often a member may withdraw in a day is set, and left to them when it is emptied', async () => {
  const seen = shop();
  const { user } = await show(<Shop />);
  const field = (await screen.findByLabelText(/^Withdrawals of a member/)) as HTMLInputElement;
  expect(field.value).toBe('3');
  const sent = () => seen.filter(({ method }) => method === 'PUT').map(({ body }) => (body as typeof sample).settings);
  const sample = { settings: kept as Partial<typeof kept> };
  await user.clear(field);
  await user.type(field, '1001');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(sent()).toEqual([]);
  await user.clear(field);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent().length).toBe(1));
  const { withdrawals_per_day: _, ...others } = kept;
  expect(sent()[0]).toEqual(others);
});
