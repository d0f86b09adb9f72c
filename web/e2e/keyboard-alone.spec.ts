import type { Locator, Page } from '@playwright/test';
import { the } from './parts/api.ts';
import { paid } from './parts/shop.ts';
import { expect, test } from './parts/test.ts';

test('with the keyboard alone: install an app, fill its settings, switch it on and off', async ({
  souk,
  consoleOf,
}) => {
  const shop = await souk.open({ products: { longjing: 29_900 } });
  const desk = await consoleOf(shop);
  await expect(desk.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  await desk.keyboard.press('g');
  await desk.keyboard.press('a');
  const card = desk.getByRole('article', { name: 'Referral commission' });
  await tabTo(desk, card.getByRole('link', { name: 'Add' }));
  await desk.keyboard.press('Enter');

  await expect(desk.getByRole('heading', { level: 1, name: 'Referral commission' })).toBeVisible();
  await tabTo(desk, desk.getByRole('radio', { name: 'By level' }));
  await desk.keyboard.press('Space');
  const row = desk.getByRole('textbox', { name: 'Rates, row 1' });
  if (!(await row.isVisible())) {
    await tabTo(desk, desk.getByRole('group', { name: 'Rates' }).getByRole('button', { name: 'Add a row' }));
    await desk.keyboard.press('Enter');
  }
  await tabTo(desk, row);
  await desk.keyboard.press('Control+a');
  await desk.keyboard.type('8');
  await tabTo(desk, desk.getByRole('button', { name: 'Add', exact: true }).first(), 'Shift+Tab');
  await desk.keyboard.press('Enter');
  const consent = desk.getByRole('dialog', { name: /Install Referral commission/ });
  await expect(consent).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - heading "What it does" [level=3]
      - listitem:
        - heading "What it may touch" [level=3]
        - list:
          - listitem
          - listitem
          - listitem: /Credit rewards held to it by the platform/
      - listitem:
        - heading "What it may give away" [level=3]
      - listitem:
        - heading "What it costs" [level=3]
    - checkbox "I have read each and agree"
    - button "Grant and install" [disabled]
  `);
  await tabTo(desk, consent.getByRole('checkbox', { name: 'I have read each and agree' }));
  await desk.keyboard.press('Space');
  await tabTo(desk, consent.getByRole('button', { name: 'Grant and install' }));
  await desk.keyboard.press('Enter');

  const toggle = desk.getByRole('switch', { name: 'Referral commission on' });
  await expect(toggle).not.toBeChecked();
  await tabTo(desk, toggle);
  await desk.keyboard.press('Space');
  await expect(toggle).toBeChecked();
  await expect(desk.getByText('Referral commission is on')).toBeVisible();
  await desk.keyboard.press('Space');
  await expect(toggle).not.toBeChecked();
  const [installed] = (await the(shop.owner.api.GET('/merchant/v1/apps/installations'))).items;
  expect(installed).toMatchObject({ app: 'commission', state: 'disabled' });
  expect(installed?.settings).toMatchObject({ plan: { levels: { rates_bp: [800] } } });
});

test('with the keyboard alone: refund a line', async ({ souk, consoleOf }) => {
  const shop = await souk.open({ products: { longjing: 29_900 }, apps: {}, members: { Zhao: {} } });
  const id = await paid(shop, shop.member('Zhao'), ['longjing']);
  const desk = await consoleOf(shop);
  await desk.goto(`${shop.node.address}/console/orders/${id}`);
  await tabTo(desk, desk.getByRole('button', { name: 'Refund', exact: true }));
  await desk.keyboard.press('Enter');
  const dialog = desk.getByRole('dialog', { name: /Refund/ });
  await tabTo(desk, dialog.getByRole('textbox', { name: /West Lake Longjing/ }));
  await desk.keyboard.type('99');
  await tabTo(desk, dialog.getByRole('button', { name: 'Refund ¥99.00' }));
  await desk.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const refunds = await the(shop.owner.api.GET('/merchant/v1/orders/{id}/refunds', { params: { path: { id } } }));
  expect(refunds.items).toMatchObject([{ amount: 9_900 }]);
});

/** Presses Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, what: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(what).toBeVisible();
  for (let pressed = 0; pressed < 120; pressed++) {
    if (await what.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${what} cannot be reached with ${key}`);
}
