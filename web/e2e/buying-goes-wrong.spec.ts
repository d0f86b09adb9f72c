import type { Page } from '@playwright/test';
import { the } from './parts/api.ts';
import { accessible } from './parts/look.ts';
import { home, order, type Shop } from './parts/shop.ts';
import { expect, test } from './parts/test.ts';

test('a double click orders once, pays once, and the back button finds no second order', async ({ souk, shopOf }) => {
  const shop = await souk.open({ products: { longjing: 29_900 } });
  const phone = await shopOf(shop, await withAddress(shop));
  await phone.getByRole('link', { name: /West Lake Longjing/ }).click();
  await phone.getByRole('button', { name: 'Buy now' }).click();
  await expect(phone.getByRole('main')).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - button /Zhao Yi/
    - heading "Items" [level=2]
    - paragraph: West Lake Longjing
    - heading "What you pay" [level=2]
    - term: Goods
    - definition: ¥299.00
    - term: Shipping
    - definition: Free shipping
    - term: Total
    - definition: ¥299.00
  `);
  await accessible(phone);
  await phone.getByRole('button', { name: 'Place the order' }).dblclick();
  await expect(phone.getByRole('button', { name: 'Pay ¥299.00' })).toBeVisible();
  expect(await ordersOf(shop)).toHaveLength(1);
  await accessible(phone);

  await phone.getByRole('radio', { name: /sandbox/i }).check();
  await phone.getByRole('button', { name: 'Pay ¥299.00' }).dblclick();
  await phone.waitForURL(/sandbox\/pay/);
  await phone.getByRole('button', { name: 'Pay now' }).click();
  await phone.getByRole('link', { name: 'Back to the shop', exact: true }).click();
  await expect(phone.getByRole('heading', { name: 'The payment came' })).toBeVisible({ timeout: 20_000 });
  await accessible(phone);
  await phone.goBack();
  await expect(phone.getByRole('button', { name: /Place the order|Pay ¥/ })).toBeHidden();
  const [one, ...others] = await ordersOf(shop);
  expect(others).toEqual([]);
  expect(one).toMatchObject({ state: 'paid', paid: 29_900 });
});

test('the network is lost in the middle of a payment: nothing is claimed, nothing is paid twice', async ({
  souk,
  shopOf,
}) => {
  const shop = await souk.open({ products: { longjing: 29_900 } });
  const zhao = await withAddress(shop);
  const id = await order(zhao, ['longjing']);
  const phone = await shopOf(shop, zhao);
  await phone.goto(`${shop.address}/orders/${id}/pay`);
  await phone.getByRole('radio', { name: /sandbox/i }).check();

  // The request arrives, its answer does not.
  const mend = await loseAnswers(phone, '*/payments');
  await phone.getByRole('button', { name: 'Pay ¥299.00' }).click();
  await expect(phone.getByRole('alert')).toBeVisible();
  await expect(phone.getByText('The payment came')).toBeHidden();
  await accessible(phone);
  await mend();

  await phone.getByRole('button', { name: 'Pay ¥299.00' }).click();
  await phone.waitForURL(/sandbox\/pay/);
  const provider = phone.url();
  await phone.goBack();
  await expect(phone.getByRole('heading', { name: /Asking the payment provider|Still waiting/ })).toBeVisible();
  await phone.context().setOffline(true);
  await fetch(provider, { method: 'POST', redirect: 'manual' });
  await expect(phone.getByText(/No network/).first()).toBeVisible({ timeout: 20_000 });
  await expect(phone.getByText('The payment came')).toBeHidden();
  await phone.context().setOffline(false);
  await expect(phone.getByRole('heading', { name: 'The payment came' })).toBeVisible({ timeout: 30_000 });

  const params = { path: { id } };
  const { items } = await the(shop.owner.api.GET('/merchant/v1/orders/{id}/payments', { params }));
  expect(items).toHaveLength(1);
});

test('a phone whose clock is three hours wrong counts down on the server’s', async ({ souk, shopOf }) => {
  const shop = await souk.open({ products: { longjing: 29_900 } });
  const zhao = await withAddress(shop);
  const id = await order(zhao, ['longjing']);
  for (const hours of [3, -3]) {
    const phone = await shopOf(shop, zhao);
    await wrongBy(phone, hours);
    await phone.goto(`${shop.address}/orders/${id}/pay`);
    await expect(phone.getByRole('timer')).toContainText(/2\d:\d\d/);
    await expect(phone.getByRole('button', { name: 'Pay ¥299.00' })).toBeEnabled();
  }
});

/** Requests reach the server, and the network breaks before their answers are back. Ends with what is answered. */
async function loseAnswers(page: Page, urlPattern: string): Promise<() => Promise<void>> {
  const network = await page.context().newCDPSession(page);
  network.on('Fetch.requestPaused', ({ requestId }) => {
    // The page may be gone by then.
    network.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' }).catch(() => {});
  });
  await network.send('Fetch.enable', { patterns: [{ urlPattern, requestStage: 'Response' }] });
  return () => network.detach();
}

/** A phone that thinks it is later (or earlier) than it is. */
async function wrongBy(phone: Page, hours: number): Promise<void> {
  await phone.addInitScript((ms) => {
    const Real = Date;
    class Wrong extends Real {
      constructor(...given: []) {
        super(...(given.length === 0 ? ([Real.now() + ms] as unknown as []) : given));
      }
      static override now(): number {
        return Real.now() + ms;
      }
    }
    globalThis.Date = Wrong as DateConstructor;
  }, hours * 3_600_000);
}

async function withAddress(shop: Shop) {
  const zhao = shop.member('Zhao');
  await the(zhao.api.POST('/storefront/v1/me/addresses', { body: { ship_to: home, is_default: true } }));
  return zhao;
}

async function ordersOf(shop: Shop) {
  return (await the(shop.owner.api.GET('/merchant/v1/orders'))).items;
}
