import type { Page } from '@playwright/test';
import { the } from './api.ts';
import type { Asked, Visit } from './visits.ts';

/** Every page of the shop. */
export async function shopPages({ shopper, merchant }: Asked): Promise<Visit[]> {
  const [product] = (await the(shopper.GET('/storefront/v1/products', { params: { query: { q: 'longjing' } } }))).items;
  const [category] = (await the(shopper.GET('/storefront/v1/categories'))).items;
  const orders = (await the(shopper.GET('/storefront/v1/orders'))).items;
  const [withdrawal] = (await the(shopper.GET('/storefront/v1/me/withdrawals'))).items;
  const open = orders.find(({ state }) => state === 'placed');
  const done = orders.find(({ state }) => state === 'paid') ?? orders[0];
  const stories = await Promise.all(
    orders
      .filter(({ state, fulfilment }) => state === 'paid' && fulfilment !== 'closed')
      .map(({ id }) => the(shopper.GET('/storefront/v1/orders/{id}', { params: { path: { id } } }))),
  );
  const [asked] = [...stories].sort((a, b) => b.after_sales.length - a.after_sales.length);
  const fresh = stories.find(({ after_sales }) => after_sales.length === 0);
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
    ...(asked ? [{ name: 'order, asked back', path: `/orders/${asked.id}` }] : []),
    ...(fresh ? askingBack(`/orders/${fresh.id}/after-sale`) : []),
    ...(open ? [{ name: 'pay', path: `/orders/${open.id}/pay` }] : []),
    { name: 'me', path: '/me' },
    { name: 'me, guest', path: '/me', as: 'guest' as const },
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
    { name: 'about, terms of sale', path: '/about/1' },
    { name: 'about, privacy', path: '/about/2' },
    { name: 'sign-in', path: '/sign-in', as: 'guest' as const },
    { name: 'register', path: `/register?ref=${friend?.invite_code ?? ''}`, as: 'guest' as const },
    { name: 'no such page', path: '/no-such-page' },
    { name: 'suspended shop', path: '/', as: 'suspended' },
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

/** The form that asks money back, as it comes and filled in. */
function askingBack(path: string): Visit[] {
  const choose = async (page: Page) => {
    await page.getByRole('checkbox').first().check();
    await page.getByRole('radio').first().check({ force: true });
  };
  return [
    { name: 'ask back', path },
    { name: 'ask back, chosen', path, act: choose },
  ];
}
