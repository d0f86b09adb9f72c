import { the } from './parts/api.ts';
import { accessible } from './parts/look.ts';
import { expect, test } from './parts/test.ts';

test('off means off: the next quote has no adjustment within a second, and undo brings it back', async ({
  souk,
  consoleOf,
  shopOf,
}) => {
  const shop = await souk.open({
    products: { longjing: 29_900 },
    apps: { 'member-price': { prices: { longjing: { '1': 24_900 } } } },
    members: { Zhao: { rank: 1 } },
  });
  const zhao = shop.member('Zhao');
  await the(zhao.api.PUT('/storefront/v1/cart', { body: { lines: [{ sku: 'longjing', quantity: 1 }] } }));
  const phone = await shopOf(shop, zhao);
  await phone.getByRole('link', { name: 'Cart' }).click();
  const total = phone.getByRole('contentinfo');
  await expect(total).toContainText('¥249.00');
  let loads = 0;
  phone.on('load', () => loads++);

  const desk = await consoleOf(shop);
  await desk.getByRole('link', { name: /^Apps/ }).click();
  const toggle = desk.getByRole('switch', { name: 'Member price on' });
  await toggle.click();
  await expect(toggle).not.toBeChecked();
  await expect(desk.getByText('Member price is off. What it credited stays')).toBeVisible();

  await phone.getByRole('button', { name: 'One more' }).click();
  await expect(total).toContainText('¥598.00', { timeout: 1_000 });

  await desk.getByRole('button', { name: 'Undo' }).click();
  await expect(toggle).toBeChecked();
  await phone.getByRole('button', { name: 'One less' }).click();
  await expect(total).toContainText('¥249.00', { timeout: 1_000 });
  expect(loads, 'the cart was never loaded again').toBe(0);

  await expect(phone.getByRole('main')).toMatchAriaSnapshot(`
    - paragraph:
      - link "West Lake Longjing"
    - heading "What you pay" [level=2]
    - term: Goods
    - definition: ¥299.00
    - term: /Member price/
    - definition: −¥50.00
    - term: Shipping
    - definition: Free shipping
    - term: Total
    - definition: ¥249.00
  `);
  await accessible(phone);
  await accessible(desk);
});
