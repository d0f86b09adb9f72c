import { the } from './parts/api.ts';
import { accessible } from './parts/look.ts';
import { paid } from './parts/shop.ts';
import { expect, test } from './parts/test.ts';

test('suspended shop: the shop is closed, its owner can only export, and nothing is lost when it is back', async ({
  souk,
  consoleOf,
  shopOf,
}) => {
  const shop = await souk.open({
    products: { longjing: 29_900 },
    apps: { commission: { plan: { levels: { rates_bp: [800] } } } },
    members: { Li: {}, Zhao: { by: 'Li' } },
  });
  await paid(shop, shop.member('Zhao'), ['longjing']);
  const phone = await shopOf(shop, shop.member('Li'));
  const desk = await consoleOf(shop);
  await expect(desk.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  await expect(phone.getByText('West Lake Longjing').first()).toBeVisible();

  const params = { path: { id: shop.id } };
  const reason = 'The bill of May is not paid.';
  await the(souk.platform.POST('/platform/v1/tenants/{id}/suspend', { params, body: { reason } }));

  await phone.goto(`${shop.address}/me/wallet`);
  await expect(phone.getByRole('main')).toMatchAriaSnapshot(`
    - img "Lakeside Tea"
    - paragraph:
      - strong: The shop is paused
      - text: /Your orders and your wallet stay as they are/
    - button "Look again"
  `);
  await expect(phone.getByText(reason)).toBeHidden();
  await accessible(phone);

  await desk.reload();
  await expect(desk.getByText('The shop is suspended').first()).toBeVisible();
  await expect(desk.getByText(reason).first()).toBeVisible();
  await expect(desk.getByText(/Its owner can still export everything/)).toBeVisible();
  await accessible(desk);

  await the(souk.platform.POST('/platform/v1/tenants/{id}/resume', { params }));
  await phone.reload();
  await expect(phone.getByRole('main')).toContainText('¥23.92');
  await desk.reload();
  await expect(desk.getByText('The shop is suspended')).toBeHidden();
});
