import type { Page } from '@playwright/test';
import { the } from './parts/api.ts';
import { accessible } from './parts/look.ts';
import { home, password } from './parts/shop.ts';
import { expect, test } from './parts/test.ts';

test('sign-in expires mid-form: the form waits under the question, and is saved after it', async ({
  souk,
  consoleOf,
}) => {
  const shop = await souk.open();
  const desk = await consoleOf(shop);
  await desk.goto(`${shop.node.address}/console/settings`);
  const field = desk.getByRole('textbox', { name: 'After-sale window' });
  await field.fill('14');
  await forgetSession(desk);
  await desk.getByRole('button', { name: 'Save', exact: true }).click();

  const dialog = desk.getByRole('dialog', { name: 'The session has ended' });
  await expect(dialog).toMatchAriaSnapshot(`
    - paragraph: Sign in to go on. What you typed is still there.
  `);
  await accessible(desk);
  await dialog.getByRole('textbox', { name: 'Email' }).fill(shop.owner.login);
  await dialog.getByRole('textbox', { name: 'Password' }).fill(password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  await expect(field).toHaveValue('14');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('The settings are saved').first()).toBeVisible();
  const { settings } = await the(shop.owner.api.GET('/merchant/v1/settings'));
  expect(settings).toMatchObject({ after_sale_days: 14 });
});

test('sign-in expires in the middle of a checkout: the cart and the note to the shop stay', async ({
  souk,
  shopOf,
}) => {
  const shop = await souk.open({ products: { longjing: 29_900 } });
  const zhao = shop.member('Zhao');
  await the(zhao.api.POST('/storefront/v1/me/addresses', { body: { ship_to: home, is_default: true } }));
  await the(zhao.api.PUT('/storefront/v1/cart', { body: { lines: [{ sku: 'longjing', quantity: 1 }] } }));
  const phone = await shopOf(shop, zhao);
  await phone.goto(`${shop.address}/checkout`);
  await phone.getByRole('textbox', { name: /Note to the shop/ }).fill('after six, please');
  await forgetSession(phone);
  await phone.getByRole('button', { name: 'Place the order' }).click();

  const sheet = phone.getByRole('dialog');
  await accessible(phone);
  await sheet.getByRole('textbox', { name: 'Email or phone number' }).fill(zhao.login);
  await sheet.getByRole('textbox', { name: 'Password' }).fill(password);
  await sheet.getByRole('button', { name: 'Sign in' }).click();
  await expect(sheet).toBeHidden();
  await expect(phone.getByRole('textbox', { name: /Note to the shop/ })).toHaveValue('after six, please');
  await phone.getByRole('button', { name: 'Place the order' }).click();
  await expect(phone.getByRole('button', { name: 'Pay ¥299.00' })).toBeVisible();
  const { items } = await the(shop.owner.api.GET('/merchant/v1/orders'));
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ note: 'after six, please' });
});

/** As when its time is over: the browser has it no more. */
async function forgetSession(page: Page): Promise<void> {
  await page.context().clearCookies();
}
