import type { Page } from '@playwright/test';
import { the } from './parts/api.ts';
import { accessible } from './parts/look.ts';
import { paid } from './parts/shop.ts';
import { expect, test } from './parts/test.ts';

test('partial refund takes back: 7.92 and 2.97 of 99.00 from an order of 299.00, shown before and equal after', async ({
  souk,
  consoleOf,
  shopOf,
}) => {
  const shop = await souk.open({
    products: { longjing: 29_900 },
    apps: { commission: { plan: { levels: { rates_bp: [800, 300] } } } },
    members: { Wang: {}, Li: { by: 'Wang' }, Zhao: { by: 'Li' } },
  });
  const id = await paid(shop, shop.member('Zhao'), ['longjing']);
  const desk = await consoleOf(shop);
  await desk.goto(`${shop.node.address}/console/orders/${id}`);
  await desk.getByRole('button', { name: 'Refund', exact: true }).click();

  const dialog = desk.getByRole('dialog', { name: /Refund/ });
  await dialog.getByRole('textbox', { name: /West Lake Longjing/ }).fill('99.00');
  await dialog.getByRole('textbox', { name: /Why/ }).fill('one tin dented');
  const before = dialog.getByRole('region', { name: 'Rewards that are taken back' });
  await expect(before).toContainText('−¥7.92');
  await expect(before).toContainText('−¥2.97');
  await expect(before).toContainText('The shop keeps afterwards');
  await expect(before).toContainText('¥178.00');
  await accessible(desk);
  // A double click pays back once.
  await dialog.getByRole('button', { name: 'Refund ¥99.00' }).dblclick();
  await expect(dialog).toBeHidden();

  const earned = desk.getByRole('table', { name: 'Who earned from this' });
  await settled(desk, () => expect(earned).toContainText('¥7.92 taken back', { timeout: 2_000 }));
  await expect(earned).toMatchAriaSnapshot(`
    - table:
      - rowgroup:
        - row
      - rowgroup:
        - row "Paid ¥299.00"
        - row /Li .*¥7\\.92 taken back −¥16\\.00/
        - row /Wang .*¥2\\.97 taken back −¥6\\.00/
        - row /Given back to the buyer −¥99\\.00/
      - rowgroup:
        - row /Shop keeps .* ¥178\\.00/
  `);
  const refunds = await the(shop.owner.api.GET('/merchant/v1/orders/{id}/refunds', { params: { path: { id } } }));
  expect(refunds.items).toHaveLength(1);

  const phone = await shopOf(shop, shop.member('Li'));
  await phone.goto(`${shop.address}/me/wallet`);
  await expect(phone.getByRole('main')).toContainText('¥16.00');
  await accessible(phone);
});

/** What the platform does in the background is shown by the live stream, or at the latest when the page is opened again. */
async function settled(page: Page, seen: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await seen().catch(async (error: unknown) => {
      await page.reload();
      throw error;
    });
  }).toPass({ timeout: 20_000 });
}
