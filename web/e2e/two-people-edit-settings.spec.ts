import { the } from './parts/api.ts';
import { accessible } from './parts/look.ts';
import { expect, test } from './parts/test.ts';

test('two people edit settings: the second sees what the first changed, and chooses field by field', async ({
  souk,
  consoleOf,
}) => {
  const shop = await souk.open({ staff: ['admin'] });
  const first = await consoleOf(shop);
  const second = await consoleOf(shop, shop.staff.admin);
  for (const page of [first, second]) {
    await page.goto(`${shop.node.address}/console/settings`);
    await expect(page.getByRole('textbox', { name: 'After-sale window' })).toHaveValue('7');
  }
  // Whoever has typed something keeps it, whatever the live stream says meanwhile.
  await second.getByRole('textbox', { name: 'After-sale window' }).fill('30');
  await second.getByRole('textbox', { name: 'An unpaid order lives' }).fill('45');

  await first.getByRole('textbox', { name: 'After-sale window' }).fill('14');
  await first.getByRole('textbox', { name: 'Fee of an order' }).fill('8.00');
  await first.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(first.getByText('The settings are saved').first()).toBeVisible();

  await second.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = second.getByRole('dialog', { name: 'Somebody saved before you' });
  await expect(dialog).toMatchAriaSnapshot(`
    - paragraph: /Lin Mei saved at/
    - button "Take all theirs"
    - button "Keep all mine"
    - table:
      - rowgroup:
        - row "Field It was Theirs Mine"
      - rowgroup:
        - row "After-sale window 7 days 14 days 30 days"
  `);
  await accessible(second);
  await dialog.getByRole('button', { name: 'Keep all mine' }).click();
  await dialog.getByRole('button', { name: 'Save what is chosen' }).click();
  await expect(dialog).toBeHidden();
  await expect(second.getByText('The settings are saved').first()).toBeVisible();
  const { settings } = await the(shop.owner.api.GET('/merchant/v1/settings'));
  expect(settings).toMatchObject({ after_sale_days: 30, unpaid_order_minutes: 45, shipping_fee: 800 });
});
