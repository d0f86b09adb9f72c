import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { HomePage } from '../pages/goods/home.tsx';
import { askShop } from '../shop/face.ts';
import { standingOfShop } from '../shop/tenant.ts';
import { problem, serve, show } from '../testing.tsx';
import { shopWords } from '../text/shop.ts';
import { world } from '../world.ts';

const all = world('茶');
const { closed } = shopWords['zh-CN'];

afterEach(() => {
  cleanup();
  standingOfShop.set('open');
});

test('what a paused shop refused is said in a shopper’s words, and asked for again once it is open', async () => {
  const refused = problem('tenant-suspended', 403);
  show(HomePage, '/', '/', { 'GET /products': refused, 'GET /categories': refused });
  await screen.findByText(closed.suspendedWhy);
  expect(document.body.textContent).not.toContain('店主');
  await expect.poll(() => standingOfShop.get()).toBe('suspended');
  serve({
    'GET /shop': { body: all['GET /shop'] },
    'GET /products': { body: all['GET /products'] },
    'GET /categories': { body: all['GET /categories'] },
  });
  await askShop();
  await screen.findByText('¥1.00', { exact: false });
  expect(screen.queryByText(closed.suspendedWhy)).toBeNull();
});
