import type { Page } from '@playwright/test';
import { the } from './parts/api.ts';
import { violations } from './parts/look.ts';
import { home, paid } from './parts/shop.ts';
import { expect, test } from './parts/test.ts';

/** What a screen of 1280 by 1024 px shows at 400 %, which is a phone of 320 px as well. */
const narrow = { viewport: { width: 320, height: 256 } };

test('phone of 320 px and zoom of 400 %: each page reflows, and nothing is out of reach', async ({
  souk,
  consoleOf,
  shopOf,
}) => {
  const shop = await souk.open({
    products: { longjing: 29_900 },
    apps: { commission: { plan: { levels: { rates_bp: [800, 300] } } } },
    members: { Li: {}, Zhao: { by: 'Li' } },
  });
  const zhao = shop.member('Zhao');
  const id = await paid(shop, zhao, ['longjing']);
  await the(zhao.api.POST('/storefront/v1/me/addresses', { body: { ship_to: home, is_default: true } }));
  await the(zhao.api.PUT('/storefront/v1/cart', { body: { lines: [{ sku: 'longjing', quantity: 1 }] } }));

  const phone = await shopOf(shop, zhao, { viewport: { width: 320, height: 640 } });
  for (const path of ['', 'products/longjing', 'cart', 'checkout', `orders/${id}`, 'me', 'me/invite', 'me/wallet']) {
    await phone.goto(`${shop.address}/${path}`);
    await reflows(phone);
  }
  const desk = await consoleOf(shop, shop.owner, narrow);
  const places = ['', 'orders', `orders/${id}`, 'products', 'members', 'money', 'apps', 'apps/commission', 'settings'];
  for (const path of places) {
    await desk.goto(`${shop.node.address}/console/${path}`);
    await reflows(desk);
  }
  await desk.goto(`${shop.node.address}/console/orders/${id}`);
  await desk.getByRole('button', { name: 'Refund', exact: true }).click();
  const dialog = desk.getByRole('dialog', { name: /Refund/ });
  await dialog.getByRole('textbox', { name: /West Lake Longjing/ }).fill('99');
  await dialog.getByRole('button', { name: 'Refund ¥99.00' }).scrollIntoViewIfNeeded();
  await expect(dialog.getByRole('button', { name: 'Refund ¥99.00' })).toBeInViewport();
  await expect(dialog).toMatchAriaSnapshot(`
    - form "Refund":
      - textbox /West Lake Longjing/: "99"
      - button "All of it"
    - button "Cancel"
    - button "Refund ¥99.00"
  `);
  expect(await violations(desk)).toEqual([]);
});

/** Tables may be scrolled for themselves; a page is never wider than its screen. */
async function reflows(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider, `px that ${page.url()} is wider than its screen`).toBeLessThanOrEqual(0);
}
