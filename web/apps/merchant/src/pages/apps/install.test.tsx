import type { AppResponse } from '@souk/api/merchant';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { server, show } from '../../testing/console.tsx';
import { InstallPage } from './install.tsx';

const app = {
  published_at: '2026-11-22T06:05:00Z',
  digest: 'abc',
  versions: ['1.0.0'],
  installed: [],
  manifest: {
    id: 'discount',
    version: '1.0.0',
    publisher: 'Souk',
    title: { en: 'Discount' },
    description: { en: 'Takes something off' },
    hooks: ['price'],
    reads: { price: ['cart.lines'] },
    pricing: { model: 'free' },
    compliance: { beneficiary_depth: 0, entry_condition: 'none', cash_out: false, chance: false, basis: [] },
    settings: {
      type: 'object',
      required: ['share'],
      properties: { share: { type: 'integer', 'x-unit': 'bp', minimum: 0, maximum: 3000, 'x-title': { en: 'Share' } } },
    },
  },
} as unknown as AppResponse;

test('nobody is asked to consent to settings that cannot be', async () => {
  server({ 'GET /merchant/v1/apps': () => ({ body: { items: [] } }) });
  const { user } = await show(<InstallPage app={app} />);
  const [add] = screen.getAllByRole('button', { name: 'Add' });
  if (add === undefined) throw new Error('there is nothing to press');
  await user.click(add);
  expect(screen.getAllByText(/Required/).length).toBeGreaterThan(0);
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.type(screen.getByLabelText(/^Share/), '31');
  await user.click(add);
  expect(screen.getByText('Not more than 30%')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.clear(screen.getByLabelText(/^Share/));
  await user.type(screen.getByLabelText(/^Share/), '30');
  await user.click(add);
  expect(await screen.findByRole('dialog', { name: /Discount/ })).toBeTruthy();
});
