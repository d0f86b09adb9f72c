import type { components } from '@souk/api/storefront';

type Schemas = components['schemas'];

const at = '2026-11-20T06:05:00Z';

/** Everything that the API may say to a shopper, with one text wherever people write one: for tests of all pages. */
export function world(text: string) {
  const both = { 'zh-CN': text, en: text };
  const currency = 'CNY' as const;
  const line: Schemas['LineResponse'] = {
    no: 1,
    sku: 'tea',
    product: 'prd_1',
    title: both,
    image: text,
    options: [{ name: both, value: both }],
    quantity: 2,
    unit_price: 100,
    list: 200,
    discount: 20,
    net: 180,
    refunded: 50,
  };
  const sums = { goods: 200, discount: 20, shipping_list: 0, shipping: 0, total: 180 };
  const applied = [
    { installation: 'ins_1', label: text, title: both, lines: [20], shipping: 0, reasons: [both] },
  ] satisfies Schemas['AppliedResponse'][];
  const ship_to = { name: text, phone: text, region: text, street: text, postcode: text };
  const order: Schemas['OrderResponse'] = {
    id: 'ord_1',
    number: '261120-4821-3377-5',
    state: 'paid',
    fulfilment: 'shipped',
    currency,
    lines: [line],
    applied,
    ...sums,
    paid: 180,
    refunded: 50,
    shipping_refunded: 0,
    ship_to,
    note: text,
    placed_at: at,
    paid_at: at,
    shipped_at: at,
  };
  const story: Schemas['OrderStoryResponse'] = {
    ...order,
    shipments: [{ carrier: text, tracking_number: text, at }],
    refunds: [{ id: 'rfd_1', state: 'done', currency, amount: 50, shipping: 0, created_at: at, done_at: at }],
    after_sales: [
      {
        id: 'afs_1',
        order: 'ord_1',
        state: 'asked',
        pieces: [{ line: 1, quantity: 1 }],
        amount: 90,
        reason: 'other',
        words: text,
        answer: text,
        asked_at: at,
      },
    ],
    after_sale_until: at,
    timeline: [{ at, kind: text, actor: 'shop', carrier: text, tracking_number: text, reason: text, amount: 180 }],
  };
  const product: Schemas['ShopProductResponse'] = {
    id: 'prd_1',
    code: 'tea',
    title: both,
    description: both,
    images: [text, text],
    category: 'cat_1',
    currency,
    skus: [
      {
        code: 'tea',
        options: [{ name: both, value: both }],
        price: 100,
        weight_grams: 50,
        in_stock: true,
        few_left: true,
        left: 3,
      },
    ],
  };
  const withdrawal: Schemas['WithdrawalResponse'] = {
    id: 'wdr_1',
    member: 'mem_1',
    currency,
    amount: 100,
    state: 'requested',
    destination: { bank: text, account: text, holder: text },
    note: text,
    requested_at: at,
    steps: [
      { step: 'requested', at },
      { step: 'checked', at: null },
    ],
  };
  const reward: Schemas['RewardResponse'] = {
    id: 'rwd_1',
    app: text,
    title: both,
    version: '1.0.0',
    member: 'mem_1',
    order: 'ord_1',
    order_number: order.number,
    line: 1,
    line_title: both,
    reason: text,
    currency,
    amount: 100,
    reversed: 10,
    state: 'pending',
    at,
    waits_for: 'after-sale',
    window_ends_at: at,
    freeze_days: 14,
    available_at: at,
    available_at_latest: true,
  };
  const page = <T>(...items: T[]) => ({ items, next: null });
  const answers = {
    'GET /shop': {
      slug: 'demo',
      name: both,
      languages: ['zh-CN', 'en'],
      currency,
      time_zone: 'Asia/Shanghai',
      status: 'active',
      accent: null,
      logo: text,
      contact: both,
      legal: [{ title: both, body: both }],
      team_levels: 2,
      server_time: at,
    } satisfies Schemas['ShopResponse'],
    'GET /invitations/K7X9QR': { referrer: text },
    'GET /categories': page<Schemas['ShopCategoryResponse']>(
      { id: 'cat_1', code: 'tea', name: both, image: text },
      { id: 'cat_2', code: 'green', parent: 'cat_1', name: both },
    ),
    'GET /products': page<Schemas['ListedProductResponse']>({
      id: 'prd_1',
      code: text,
      title: both,
      image: text,
      currency,
      price_from: 100,
      price_to: 200,
      in_stock: true,
    }),
    'GET /products/tea': product,
    'POST /quotes': { currency, lines: [line], applied, ...sums } satisfies Schemas['QuoteResponse'],
    'GET /cart': {
      lines: [
        {
          sku: 'tea',
          quantity: 2,
          on_sale: { product: 'prd_1', title: both, image: text, options: line.options, in_stock: true },
        },
      ],
    } satisfies Schemas['CartResponse'],
    'GET /orders': page(order),
    'GET /orders/counts': {
      unpaid: { count: 1, capped: false },
      to_ship: { count: 0, capped: false },
      to_receive: { count: 2, capped: false },
      after_sale: { count: 1, capped: false },
    } satisfies Schemas['OrderCountsResponse'],
    'POST /orders/ord_1/after-sales/preview': {
      currency,
      amount: 90,
      shipping: 0,
    } satisfies Schemas['AskBackPreviewResponse'],
    'GET /orders/ord_1': story,
    'GET /payment-methods': { items: [{ provider: 'offline', title: both }] },
    'GET /payments/pay_1': {
      payment: {
        id: 'pay_1',
        order: 'ord_1',
        provider: 'offline',
        amount: 180,
        currency,
        state: 'pending',
        created_at: at,
      },
      action: { type: 'manual', instructions: both },
      poll_after_ms: 30_000,
      server_time: at,
    } satisfies Schemas['PaymentStepResponse'],
    'GET /me': {
      id: 'mem_1',
      no: 7,
      login: text,
      name: text,
      invite_code: 'K7X9QR',
      rank: 1,
      referrer: text,
      joined_at: at,
      unread: 3,
      server_time: at,
    } satisfies Schemas['MeResponse'],
    'GET /me/addresses': { items: [{ id: 'adr_1', ship_to, is_default: true }] },
    'GET /me/notices': page<Schemas['NoticeResponse']>({ id: 'ntc_1', title: both, body: both, at }),
    'GET /me/team': {
      ...page<Schemas['FellowResponse']>({ no: 8, name: text, rank: 0, level: 1, joined_at: at }),
      total: 1,
      levels: [{ level: 1, members: 1 }],
    },
    'GET /me/wallet': {
      currency,
      pending: 90,
      available: 500,
      withdrawing: 100,
      withdrawn: 0,
      debt: 10,
      waiting: [{ waits_for: 'after-sale', amount: 90, next_at: at }],
    } satisfies Schemas['WalletDetailResponse'],
    'GET /me/rewards': page(reward),
    'GET /me/wallet/entries': page<Schemas['OwnEntryResponse']>({
      id: 'trf_1',
      at,
      from: text,
      to: 'pending',
      amount: 100,
      currency,
      reason: 'reward',
      cause: text,
      reward: {
        title: both,
        order_number: order.number,
        line_title: both,
        state: 'pending',
        waits_for: 'receipt',
        available_at: at,
      },
    }),
    'GET /me/destinations': {
      items: [{ id: 'dst_1', destination: { bank: text, account: text, holder: text }, created_at: at }],
    } satisfies Schemas['KeptDestinationsResponse'],
    'GET /me/withdrawals/terms': {
      currency,
      available: 500,
      least: 100,
      most: 500,
      fee: 0,
      per_day: 2,
      left_today: 1,
    } satisfies Schemas['WithdrawalTermsResponse'],
    'GET /me/withdrawals': page(withdrawal),
    'GET /me/withdrawals/wdr_1': withdrawal,
  };
  return answers;
}
