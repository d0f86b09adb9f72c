import { afterEach, expect, test } from 'vitest';
import { serve } from '../testing.tsx';
import { world } from '../world.ts';
import { answer, api, clock } from './client.ts';
import { askShop } from './face.ts';
import { shopHere, standingOfShop } from './tenant.ts';

const shop = world('茶')['GET /shop'];

afterEach(() => standingOfShop.set('open'));

// First of all: of what a clock hears, the quickest answer counts.
test("the server's time counts, whatever the phone believes", async () => {
  const server = Date.now() + 3 * 60 * 60 * 1000;
  serve({ 'GET /shop': { body: { ...shop, server_time: new Date(server).toISOString() } } });
  await askShop();
  await expect.poll(() => Math.abs(clock.now() - server) < 2_000).toBe(true);
});

test('a paused shop says who it is all the same, and is not open', async () => {
  serve({ 'GET /shop': { body: { ...shop, status: 'suspended' } } });
  await askShop();
  expect(standingOfShop.get()).toBe('suspended');
  expect(shopHere.get()?.name['zh-CN']).toBe('茶');
});

test('only the shop itself says that it is open again', async () => {
  const paused = { type: '/problems/tenant-suspended', title: 'paused', status: 403 };
  serve({ 'GET /products': { status: 403, body: paused }, 'GET /categories': { body: { items: [], next: null } } });
  await answer(api.GET('/storefront/v1/products')).catch(() => {});
  await expect.poll(() => standingOfShop.get()).toBe('suspended');
  await answer(api.GET('/storefront/v1/categories'));
  expect(standingOfShop.get()).toBe('suspended');
  serve({ 'GET /shop': { body: shop } });
  await askShop();
  expect(standingOfShop.get()).toBe('open');
});

test('a shop that does not answer stays as it was', async () => {
  serve({ 'GET /shop': { status: 500, body: {} } });
  await askShop();
  expect(standingOfShop.get()).toBe('open');
});
