import type { Page } from '@playwright/test';
import { the } from './api.ts';
import { type Asked, press, type Visit } from './visits.ts';

/** Every page of the merchant's console. */
export async function consolePages({ merchant }: Asked): Promise<Visit[]> {
  const query = { fulfilment: 'shipped', state: 'paid' } as const;
  const sent = (await the(merchant.GET('/merchant/v1/orders', { params: { query } }))).items;
  // One that somebody earned from.
  const order = sent.find(({ given_away }) => (given_away ?? 0) > 0) ?? sent[0];
  const [product] = (await the(merchant.GET('/merchant/v1/products'))).items;
  const [member] = (await the(merchant.GET('/merchant/v1/members', { params: { query: { search: 'bob' } } }))).items;
  const [waiting] = (await the(merchant.GET('/merchant/v1/orders', { params: { query: { view: 'to-ship' } } }))).items;
  const [job] = (await the(merchant.GET('/merchant/v1/jobs'))).items;
  const [asked] = (await the(merchant.GET('/merchant/v1/after-sales', { params: { query: { state: 'asked' } } })))
    .items;
  const path = `/orders/${order?.id}`;
  return [
    { name: 'home', path: '/' },
    { name: 'palette', path: '/', act: (page) => page.keyboard.press('Control+k') },
    { name: 'orders', path: '/orders' },
    { name: 'orders to ship', path: '/orders?view=to-ship' },
    { name: 'order', path },
    { name: 'order, refund', path, act: press(/^(Refund|退款)$/) },
    { name: 'order, ship', path: `/orders/${waiting?.id}`, act: press(/^(Ship|发货)$/) },
    { name: 'orders, selected', path: '/orders?view=to-ship', act: select },
    { name: 'orders, ship many', path: '/orders?view=to-ship', act: shipMany },
    { name: 'order, asked back', path: `/orders/${asked?.order}` },
    { name: 'after-sales', path: '/orders/after-sales' },
    { name: 'after-sales, answer', path: '/orders/after-sales?state=asked', act: press(/^(Answer|处理)$/) },
    { name: 'job', path: `/jobs/${job?.id}` },
    { name: 'products', path: '/products' },
    { name: 'product', path: `/products/${product?.id}` },
    { name: 'product, stock', path: `/products/${product?.id}`, act: press(/^(Stock|库存)$/) },
    { name: 'product, paste', path: `/products/${product?.id}`, act: paste },
    { name: 'categories', path: '/products/categories' },
    { name: 'members', path: '/members' },
    { name: 'member', path: `/members/${member?.id}` },
    { name: 'ledger', path: '/money' },
    { name: 'accounts', path: '/money/accounts' },
    { name: 'withdrawals', path: '/money/withdrawals' },
    { name: 'withdrawals, decide', path: '/money/withdrawals', act: press(/^(Approve|审批|Approve .*|批准.*)$/) },
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
    { name: 'app, consent', path: '/apps/spend-and-save', act: press(/^(Add|添加|安装|开通)$/) },
    ...['', 'face', 'legal', 'payments', 'staff', 'keys', 'audit', 'plan'].map((part) => ({
      name: `settings ${part}`.trim(),
      path: `/settings${part && `/${part}`}`,
    })),
    { name: 'sign-in', path: '/', as: 'guest' },
    { name: 'no such page', path: '/no-such-page' },
    { name: 'viewer, order', path, as: 'viewer' },
    { name: 'viewer, staff', path: '/settings/staff', as: 'viewer' },
    { name: 'suspended, home', path: '/', as: 'suspended' },
    { name: 'suspended, orders', path: '/orders', as: 'suspended' },
  ];
}

/** Marks the first rows of a list, so that the bar of what can be done with them shows. */
async function select(page: Page): Promise<void> {
  const boxes = page.getByRole('table').getByRole('checkbox');
  for (const row of [1, 2, 3]) await boxes.nth(row).check();
}

async function shipMany(page: Page): Promise<void> {
  await select(page);
  await press(/^(Ship|发货)$/)(page);
}

/** A table as it comes from a sheet: two good rows, and one with a mistake. */
async function paste(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Paste SKUs|从表格粘贴)/ }).click();
  await page
    .getByRole('textbox', { name: /(SKU|paste|粘贴)/ })
    .last()
    .fill('sku\tprice\tstock\nspring-50g\t62.00\t120\nspring-100g\t118.00\t80\nspring-250g\ta lot\t20');
}
