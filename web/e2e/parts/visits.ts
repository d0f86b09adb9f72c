import type { Page } from '@playwright/test';
import { the } from './api.ts';
import { type App, clients } from './demo.ts';

/** A page, or what opens on it. */
export interface Visit {
  readonly name: string;
  readonly path: string;
  /** Whether somebody is signed in. */
  readonly guest?: boolean;
  readonly act?: (page: Page) => Promise<void>;
}

/** Every page of a front end of the demo, with records that have something to say. */
export async function visitsOf(app: App): Promise<readonly Visit[]> {
  const asked = await clients();
  if (app === 'operator') return operatorPages(asked);
  return app === 'shop' ? shopPages(asked) : consolePages(asked);
}

type Asked = Awaited<ReturnType<typeof clients>>;

async function shopPages({ shopper, merchant }: Asked): Promise<Visit[]> {
  const [product] = (await the(shopper.GET('/storefront/v1/products', { params: { query: { q: 'longjing' } } }))).items;
  const [category] = (await the(shopper.GET('/storefront/v1/categories'))).items;
  const orders = (await the(shopper.GET('/storefront/v1/orders'))).items;
  const [withdrawal] = (await the(shopper.GET('/storefront/v1/me/withdrawals'))).items;
  const open = orders.find(({ state }) => state === 'placed');
  const done = orders.find(({ state }) => state !== 'placed') ?? orders[0];
  await the(shopper.PUT('/storefront/v1/cart', { body: { lines: [{ sku: 'longjing-50g', quantity: 2 }] } }));
  const [friend] = (await the(merchant.GET('/merchant/v1/members'))).items;
  return [
    { name: 'home', path: '/' },
    { name: 'categories', path: '/categories' },
    ...(category ? [{ name: 'category', path: `/categories/${category.code}` }] : []),
    { name: 'search', path: '/search' },
    { name: 'search found', path: '/search?q=tea' },
    ...(product ? productPages(`/products/${product.id}`) : []),
    { name: 'cart', path: '/cart' },
    { name: 'checkout', path: '/checkout' },
    { name: 'orders', path: '/orders' },
    ...(done ? [{ name: 'order', path: `/orders/${done.id}` }] : []),
    ...(open ? [{ name: 'pay', path: `/orders/${open.id}/pay` }] : []),
    { name: 'me', path: '/me' },
    { name: 'me, guest', path: '/me', guest: true },
    { name: 'invite', path: '/me/invite' },
    { name: 'team', path: '/me/team' },
    { name: 'wallet', path: '/me/wallet' },
    { name: 'statement', path: '/me/statement' },
    { name: 'withdraw', path: '/me/withdraw' },
    { name: 'withdrawals', path: '/me/withdrawals' },
    ...(withdrawal ? [{ name: 'withdrawal', path: `/me/withdrawals/${withdrawal.id}` }] : []),
    { name: 'addresses', path: '/me/addresses' },
    { name: 'messages', path: '/me/notices' },
    { name: 'settings', path: '/me/settings' },
    { name: 'about', path: '/about' },
    { name: 'sign-in', path: '/sign-in', guest: true },
    { name: 'register', path: `/register?ref=${friend?.invite_code ?? ''}`, guest: true },
    { name: 'no such page', path: '/no-such-page' },
  ];
}

function productPages(path: string): Visit[] {
  const choose = async (page: Page) => {
    await page.getByRole('main').getByRole('button').first().click();
    await page.getByRole('dialog').waitFor();
  };
  return [
    { name: 'product', path },
    { name: 'product, choosing', path, act: choose },
  ];
}

async function consolePages({ merchant }: Asked): Promise<Visit[]> {
  const query = { fulfilment: 'shipped', state: 'paid' } as const;
  const [order] = (await the(merchant.GET('/merchant/v1/orders', { params: { query } }))).items;
  const [product] = (await the(merchant.GET('/merchant/v1/products'))).items;
  const [member] = (await the(merchant.GET('/merchant/v1/members', { params: { query: { search: 'bob' } } }))).items;
  const [waiting] = (await the(merchant.GET('/merchant/v1/orders', { params: { query: { view: 'to-ship' } } }))).items;
  const press = (name: RegExp) => async (page: Page) => {
    await page.getByRole('button', { name }).first().click();
    await page.getByRole('dialog').waitFor();
  };
  const path = `/orders/${order?.id}`;
  return [
    { name: 'home', path: '/' },
    { name: 'palette', path: '/', act: (page) => page.keyboard.press('Control+k') },
    { name: 'orders', path: '/orders' },
    { name: 'orders to ship', path: '/orders?view=to-ship' },
    { name: 'order', path },
    { name: 'order, refund', path, act: press(/^(Refund|退款)$/) },
    { name: 'order, ship', path: `/orders/${waiting?.id}`, act: press(/^(Ship|发货)$/) },
    { name: 'products', path: '/products' },
    { name: 'product', path: `/products/${product?.id}` },
    { name: 'categories', path: '/products/categories' },
    { name: 'members', path: '/members' },
    { name: 'member', path: `/members/${member?.id}` },
    { name: 'ledger', path: '/money' },
    { name: 'accounts', path: '/money/accounts' },
    { name: 'withdrawals', path: '/money/withdrawals' },
    { name: 'payments', path: '/money/payments' },
    { name: 'marketplace', path: '/apps' },
    { name: 'installed apps', path: '/apps/installed' },
    { name: 'order of apps', path: '/apps/order' },
    { name: 'app', path: '/apps/commission' },
    { name: 'app, grants', path: '/apps/commission?part=grants' },
    { name: 'app, runs', path: '/apps/commission?part=runs' },
    { name: 'app, parked', path: '/apps/commission?part=parked' },
    { name: 'app, about', path: '/apps/commission?part=about' },
    { name: 'app, to install', path: '/apps/spend-and-save' },
    ...['', 'face', 'legal', 'payments', 'staff', 'keys', 'audit', 'plan'].map((part) => ({
      name: `settings ${part}`.trim(),
      path: `/settings${part && `/${part}`}`,
    })),
    { name: 'sign-in', path: '/', guest: true },
    { name: 'no such page', path: '/no-such-page' },
  ];
}

async function operatorPages({ platform }: Asked): Promise<Visit[]> {
  const [tenant] = (await the(platform.GET('/platform/v1/tenants'))).items;
  return [
    { name: 'overview', path: '/' },
    { name: 'tenants', path: '/tenants' },
    { name: 'tenant', path: `/tenants/${tenant?.id}` },
    { name: 'check', path: `/tenants/${tenant?.id}/check` },
    ...['shop', 'rules', 'owner', 'review'].map((step) => ({
      name: `provision ${step}`,
      path: `/tenants/new?step=${step}`,
    })),
    { name: 'apps', path: '/apps' },
    { name: 'app', path: '/apps/commission' },
    { name: 'audit', path: '/audit' },
    { name: 'operators', path: '/people' },
    { name: 'account', path: '/account' },
    { name: 'sign-in', path: '/', guest: true },
    { name: 'no such page', path: '/no-such-page' },
  ];
}

/** Waits until a page has shown what it is to show: nothing loads, no picture is on its way. */
export async function shown(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => {
    const loading = [...document.querySelectorAll('[role=status]')].some((one) =>
      /^(Loading|加载中)/.test(one.textContent),
    );
    return !loading && [...document.images].every((image) => image.complete || image.loading === 'lazy');
  });
}
