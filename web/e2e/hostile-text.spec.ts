import type { Page } from '@playwright/test';
import { the } from './parts/api.ts';
import { openShop, password } from './parts/shop.ts';
import { expect, test } from './parts/test.ts';

const script = `<img src=x onerror="window.__pwned=1"><script>window.__pwned=1</script>`;
const bidi = '\u202Egnp.eliforp\u2066 \u05E9\u05DC\u05D5\u05DD \u0627\u0644\u0633\u0644\u0627\u0645';
const emoji = '👩🏽‍🚀🏳️‍🌈👨‍👩‍👧‍👦'.repeat(3);
const hostile = `${script} ${bidi} ${emoji} javascript:window.__pwned=1 {{7*7}} \${window.__pwned=1}`;
const long = `${hostile} ${'長'.repeat(5_000)}${'W'.repeat(5_000)}`.slice(0, 10_000);
const upTo = (characters: number) => [...long].slice(0, characters).join('');

test('hostile text in every field that is shown: nothing runs, nothing breaks', async ({ souk, consoleOf, shopOf }) => {
  const shop = await openShop(souk.node, souk.platform, { products: { longjing: 29_900 }, members: {} });
  const owner = shop.owner.api;
  const inBoth = (characters: number) => ({ 'zh-CN': upTo(characters), en: upTo(characters) });
  await the(
    owner.POST('/merchant/v1/products', {
      body: {
        code: 'hostile',
        title: inBoth(200),
        description: inBoth(10_000),
        status: 'active',
        images: ['https://127.0.0.1:1/"onerror=window.__pwned=1'],
        skus: [{ code: 'hostile', price: 100, stock: 10, options: [{ name: inBoth(20), value: inBoth(20) }] }],
      },
    }),
  );
  const login = `eve@${shop.slug}.example`;
  const eve = await the(owner.POST('/merchant/v1/members', { body: { name: upTo(200), login, password } }));
  await the(
    owner.POST('/merchant/v1/staff', {
      body: { email: `mallory@${shop.slug}.example`, name: upTo(200), role: 'viewer', password },
    }),
  );
  const member = await shopOf(shop);
  await member.goto(`${shop.address}/sign-in`);
  await member.getByRole('textbox', { name: 'Email or phone number' }).fill(login);
  await member.getByRole('textbox', { name: 'Password' }).fill(password);
  await member.getByRole('button', { name: 'Sign in' }).click();
  await expect(member).toHaveURL(/\/(me)?$/);
  const token = (await member.context().cookies()).find(({ name }) => name.startsWith('souk_member'))?.value ?? '';
  const asked = await fetch(`${shop.node.address}/storefront/v1/orders`, {
    method: 'POST',
    headers: { 'Souk-Tenant': shop.slug, Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      lines: [{ sku: 'hostile', quantity: 1 }],
      note: upTo(500),
      ship_to: { name: upTo(100), phone: '13800000000', region: upTo(100), street: upTo(200) },
    }),
  });
  const order = (await asked.json()) as { id: string };
  expect(asked.status, JSON.stringify(order)).toBe(201);
  await the(
    owner.POST('/merchant/v1/orders/{id}/notes', { params: { path: { id: order.id } }, body: { note: upTo(2_000) } }),
  );
  await the(
    owner.POST('/merchant/v1/orders/{id}/hold', { params: { path: { id: order.id } }, body: { reason: upTo(500) } }),
  );

  const desk = await consoleOf(shop);
  const places = [
    '',
    'orders',
    `orders/${order.id}`,
    'products',
    'members',
    `members/${eve.id}`,
    'settings/staff',
    'settings/audit',
  ];
  for (const path of places) {
    await desk.goto(`${shop.node.address}/console/${path}`);
    await harmless(desk);
  }
  await desk.keyboard.press('Control+k');
  await desk.keyboard.type('<img');
  await harmless(desk);
  for (const path of [
    '',
    'products/hostile',
    `orders/${order.id}`,
    `orders/${order.id}/pay`,
    'orders',
    'me',
    'me/invite',
    `search?q=${encodeURIComponent(hostile)}`,
  ]) {
    await member.goto(`${shop.address}/${path}`);
    await harmless(member);
  }
  await member.goto(`${shop.address}/?ref=${encodeURIComponent(script)}`);
  await harmless(member);
});

/** Nothing ran, the page stands, and no word widens it. */
async function harmless(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
  expect(await page.evaluate(() => '__pwned' in window), `something ran at ${page.url()}`).toBe(false);
  await expect(page.getByText(/The page broke|Something on this page broke/)).toHaveCount(0);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider, `px that ${page.url()} is wider than its screen`).toBeLessThanOrEqual(0);
}
