import { keyed, type Merchant, type Operator, type Shopper, the } from './api.ts';

/** A shop beside the demo that its operator has suspended. */
export const shut = {
  slug: 'old-mill',
  owner: { email: 'owner@old-mill.example', name: 'Wu Qi', password: 'old mill owner' },
};
export const growing = { slug: 'lanhai', domain: 'tea.lanhai.example' };

const ship_to = { name: '王依伊', phone: '13800000000', region: '浙江省/杭州市/西湖区', street: '龙井路 1 号' };

interface Asked {
  readonly merchant: Merchant;
  readonly shopper: Shopper;
  readonly platform: Operator;
}

/** Brings into the demo what nobody did in its past, so that every page has something to say. */
export async function stage({ merchant, shopper, platform }: Asked): Promise<void> {
  await askBack(shopper, merchant);
  await withdraw(shopper);
  await the(shopper.POST('/storefront/v1/me/addresses', { body: { ship_to, is_default: true } }));
  // Nobody has paid it yet.
  await order(shopper, 1);
  await holdMany(merchant);
  await neighbours(platform);
}

/** Money asked back: one request that the shop refused, and two that wait for its answer. */
async function askBack(shopper: Shopper, merchant: Merchant): Promise<void> {
  const first = await bought(shopper, merchant);
  const second = await bought(shopper, merchant);
  // Of which nothing is asked back yet.
  await bought(shopper, merchant);
  const ask = (id: string, reason: 'damaged' | 'changed-mind', words: string) =>
    the(
      shopper.POST('/storefront/v1/orders/{id}/after-sales', {
        params: { path: { id }, header: keyed() },
        body: { pieces: [{ line: 1, quantity: 1 }], reason, words },
      }),
    );
  const { id } = await ask(second, 'changed-mind', '买多了，想退一件');
  const answer = '这一件已经拆封，暂时不能退；未拆封的可以再申请。';
  const params = { path: { id }, header: keyed() };
  await the(merchant.POST('/merchant/v1/after-sales/{id}/refuse', { params, body: { answer } }));
  await ask(second, 'damaged', '罐身压凹了，茶没有问题，能退一部分吗？');
  await ask(first, 'damaged', '收到时外盒已经破了');
}

/** An order that was paid and sent; its id. */
async function bought(shopper: Shopper, merchant: Merchant): Promise<string> {
  const id = await order(shopper, 3);
  const pays = { path: { id }, header: keyed() };
  const start = shopper.POST('/storefront/v1/orders/{id}/payments', { params: pays, body: { provider: 'offline' } });
  const { payment } = await the(start);
  const params = { path: { id: payment.id }, header: keyed() };
  await the(merchant.POST('/merchant/v1/payments/{id}/confirm', { params, body: { reference: 'TX 17' } }));
  const parcel = { carrier: '顺丰速运', tracking_number: 'SF1234567890' };
  const ships = { path: { id }, header: keyed() };
  await the(merchant.POST('/merchant/v1/orders/{id}/ship', { params: ships, body: parcel }));
  return id;
}

async function order(shopper: Shopper, quantity: number): Promise<string> {
  const body = { lines: [{ sku: 'longjing-50g', quantity }], ship_to };
  return (await the(shopper.POST('/storefront/v1/orders', { params: { header: keyed() }, body }))).id;
}

/** Money on its way to a member. */
async function withdraw(shopper: Shopper): Promise<void> {
  const { available, least } = await the(shopper.GET('/storefront/v1/me/withdrawals/terms'));
  if (available < least) return;
  const destination = { bank: '中国工商银行', account: '6222021234567890', holder: 'Eve Wang' };
  const body = { amount: Math.max(least, Math.floor(available / 2)), destination };
  await the(shopper.POST('/storefront/v1/me/withdrawals', { params: { header: keyed() }, body }));
}

/** A job of which some rows are done and some are refused. */
async function holdMany(merchant: Merchant): Promise<void> {
  const query = { limit: 4 };
  const list = async (more: object) =>
    (await the(merchant.GET('/merchant/v1/orders', { params: { query: { ...query, ...more } } }))).items;
  const waiting = await list({ view: 'to-ship' });
  const shipped = await list({ state: 'paid', fulfilment: 'shipped' });
  const orders = [...waiting, ...shipped].map(({ id }) => id);
  const body = { action: 'hold-orders', reason: '等补货到仓', which: { orders } } as const;
  await the(merchant.POST('/merchant/v1/jobs', { params: { header: keyed() }, body }));
}

/** Two more tenants: one that grows, checked and with a domain of its own, and one that is suspended. */
async function neighbours(platform: Operator): Promise<void> {
  const common = { currency: 'CNY', time_zone: 'Asia/Shanghai', jurisdiction: 'CN' };
  const grows = await the(
    platform.POST('/platform/v1/tenants', {
      body: {
        ...common,
        slug: growing.slug,
        name: { 'zh-CN': '兰海茶业', en: 'Lanhai Tea' },
        plan: 'enterprise',
        owner: { email: 'owner@lanhai.example', name: 'He Fan', password: 'lanhai owner' },
        domains: [growing.domain],
      },
    }),
  );
  await the(platform.POST('/platform/v1/tenants/{id}/check', { params: { path: { id: grows.id } } }));
  const { id } = await the(
    platform.POST('/platform/v1/tenants', {
      body: {
        ...common,
        slug: shut.slug,
        name: { 'zh-CN': '老磨坊', en: 'Old Mill' },
        plan: 'free',
        owner: shut.owner,
      },
    }),
  );
  const body = { reason: '五月的账单还没有付。The bill of May is not paid.' };
  await the(platform.POST('/platform/v1/tenants/{id}/suspend', { params: { path: { id } }, body }));
}
