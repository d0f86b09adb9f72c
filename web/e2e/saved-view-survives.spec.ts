import { accessible } from './parts/look.ts';
import { paid } from './parts/shop.ts';
import { expect, test } from './parts/test.ts';

test('saved view survives: its columns, its order and its days come back tomorrow, and to whom it is shared', async ({
  souk,
  consoleOf,
}) => {
  const shop = await souk.open({ products: { longjing: 29_900 }, members: { Zhao: {} }, staff: ['finance'] });
  await paid(shop, shop.member('Zhao'), ['longjing']);
  const desk = await consoleOf(shop);
  await desk.goto(`${shop.node.address}/console/orders`);
  const list = desk.getByRole('table', { name: 'Orders' });
  await expect(list.getByRole('row')).toHaveCount(2);

  await desk.getByRole('button', { name: 'Columns' }).click();
  await desk.getByRole('checkbox', { name: 'Discount' }).check();
  await desk.getByRole('checkbox', { name: 'Apps' }).uncheck();
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: 'Add filter' }).click();
  await desk.getByRole('menuitem', { name: 'Placed' }).click();
  await desk.getByRole('radio', { name: 'last 7 days' }).click();
  await list.getByRole('button', { name: 'Placed' }).click();
  await expect(desk).toHaveURL(/last-7-days/);
  await desk.getByRole('button', { name: 'Save as view' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Save the view' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Tea festival');
  await dialog.getByRole('checkbox', { name: 'Share it with all staff' }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByRole('link', { name: /Tea festival/ })).toBeVisible();

  const later = await consoleOf(shop, shop.staff.finance);
  await later.goto(`${shop.node.address}/console/orders`);
  await later.getByRole('link', { name: /Tea festival/ }).click();
  await expect(later).toHaveURL(/last-7-days/);
  const theirs = later.getByRole('table', { name: 'Orders' });
  await expect(theirs).toMatchAriaSnapshot(`
    - table "Orders":
      - rowgroup:
        - row "Order Placed Member Items Paid Given away State Discount"
      - rowgroup:
        - row /Zhao West Lake Longjing ×1 ¥299\\.00 ¥0\\.00 to ship ¥0\\.00/
  `);
  await expect(theirs.getByRole('columnheader', { name: 'Placed' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(later.getByText('last 7 days').first()).toBeVisible();
  await accessible(later);
});
