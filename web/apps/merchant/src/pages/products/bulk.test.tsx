import type { ProductResponse } from '@souk/api/merchant';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type Asked, me, pageOf, server, show } from '../../testing/console.tsx';
import { route } from './list.tsx';

const Products = pageOf(route);
const product = (no: number) =>
  ({
    id: `prd_${no}`,
    title: { 'zh-CN': '', en: `Tea ${no}` },
    code: `T${no}`,
    images: [],
    skus: [],
    status: 'active',
    updated_at: '2026-11-22T06:05:00Z',
  }) as unknown as ProductResponse;
const job = { id: 'job_1', action: 'archive-products', state: 'running', total: 2, done: 0, failed: 0 };
const jobs = (seen: readonly Asked[]) => seen.filter(({ path, method }) => path.endsWith('/jobs') && method === 'POST');

function shop(start: () => { status: number; body: object }): Asked[] {
  return server({
    'GET /merchant/v1/products': () => ({ body: { items: [1, 2, 3].map(product), next: 'more' } }),
    'GET /merchant/v1/products/counts': () => ({
      body: { matching: { count: 900, exact: true }, low_stock: { count: 0, exact: true } },
    }),
    'GET /merchant/v1/categories': () => ({ body: { items: [] } }),
    'POST /merchant/v1/jobs': start,
  });
}

test('chosen products leave the shelves by one job, however often it is tried', async () => {
  let tries = 0;
  const seen = shop(() => {
    tries += 1;
    if (tries === 1) throw new TypeError('the network is gone');
    return { status: 201, body: job };
  });
  const { user } = await show(<Products />, { at: '/products' });
  await user.click(await screen.findByRole('checkbox', { name: 'Select Tea 1' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select Tea 3' }));
  expect(screen.queryByRole('button', { name: /that match/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Archive' }));
  await screen.findByRole('dialog', { name: 'Archive products: 2' });
  const go = () => screen.getAllByRole('button', { name: 'Archive' }).at(-1) as HTMLElement;
  await user.click(go());
  await waitFor(() => expect(jobs(seen).length).toBe(1));
  await user.click(go());
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Archive' })).toBeNull());
  expect(jobs(seen).map(({ body }) => body)).toEqual(
    [1, 2].map(() => ({ action: 'archive-products', products: ['prd_1', 'prd_3'] })),
  );
  expect(new Set(jobs(seen).map(({ key }) => key)).size).toBe(1);
});

test('who may not change the catalogue selects no products', async () => {
  shop(() => ({ status: 403, body: {} }));
  await show(<Products />, { who: me(['catalogue:read']), at: '/products' });
  expect(await screen.findByText('Tea 1')).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
});
