import { problemWords } from '@souk/api';
import type { Language } from '@souk/text';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putCart } from './shop/cart.ts';
import { startedPaying } from './shop/paying.ts';
import { standing } from './shop/session.ts';
import { knowShop } from './shop/tenant.ts';
import { problem, show } from './testing.tsx';
import { world } from './world.ts';

/** Script, marks of direction, a control character, emoji, and more than any screen is wide. */
const hostile = `<img src=x onerror="steal()"><script>steal()</script>"'\u202eevil\u2067${'🍵'.repeat(40)}${'long'.repeat(2400)}`;

type Case = [name: string, load: () => Promise<{ default: ComponentType }>, path: string, url: string, needs: string];

/** Every page, its address, and the one answer without which it is nothing. */
const pages: Case[] = [
  ['home', async () => ({ default: (await import('./pages/goods/home.tsx')).HomePage }), '/', '/', 'GET /products'],
  ['categories', () => import('./pages/goods/categories.tsx'), '/categories', '/categories', 'GET /categories'],
  ['category', () => import('./pages/goods/category.tsx'), '/categories/:code', '/categories/tea', 'GET /products'],
  ['search', () => import('./pages/goods/search.tsx'), '/search', '/search?q=tea', 'GET /products'],
  ['product', () => import('./pages/goods/product.tsx'), '/products/:id', '/products/tea', 'GET /products/tea'],
  ['cart', () => import('./pages/buy/cart.tsx'), '/cart', '/cart', 'POST /quotes'],
  ['checkout', () => import('./pages/buy/checkout.tsx'), '/checkout', '/checkout', 'POST /quotes'],
  ['pay', () => import('./pages/buy/pay.tsx'), '/orders/:id/pay', '/orders/ord_1/pay', 'GET /orders/ord_1'],
  ['orders', () => import('./pages/orders/list.tsx'), '/orders', '/orders', 'GET /orders'],
  ['order', () => import('./pages/orders/order.tsx'), '/orders/:id', '/orders/ord_1', 'GET /orders/ord_1'],
  [
    'after-sale',
    () => import('./pages/orders/after-sale.tsx'),
    '/orders/:id/after-sale',
    '/orders/ord_1/after-sale',
    'GET /orders/ord_1',
  ],
  ['me', () => import('./pages/member/me.tsx'), '/me', '/me', 'GET /me'],
  ['invite', () => import('./pages/friends/invite.tsx'), '/me/invite', '/me/invite', 'GET /me'],
  ['team', () => import('./pages/friends/team.tsx'), '/me/team', '/me/team', 'GET /me/team'],
  ['wallet', () => import('./pages/money/wallet.tsx'), '/me/wallet', '/me/wallet', 'GET /me/wallet'],
  ['withdraw', () => import('./pages/money/withdraw.tsx'), '/me/withdraw', '/me/withdraw', 'GET /me/withdrawals/terms'],
  [
    'withdrawals',
    () => import('./pages/money/withdrawals.tsx'),
    '/me/withdrawals',
    '/me/withdrawals',
    'GET /me/withdrawals',
  ],
  [
    'withdrawal',
    () => import('./pages/money/withdrawal.tsx'),
    '/me/withdrawals/:id',
    '/me/withdrawals/wdr_1',
    'GET /me/withdrawals/wdr_1',
  ],
  [
    'statement',
    () => import('./pages/money/statement.tsx'),
    '/me/statement',
    '/me/statement',
    'GET /me/wallet/entries',
  ],
  ['addresses', () => import('./pages/account/addresses.tsx'), '/me/addresses', '/me/addresses', 'GET /me/addresses'],
  ['notices', () => import('./pages/account/notices.tsx'), '/me/notices', '/me/notices', 'GET /me/notices'],
];

function answersOf(text: string): Record<string, { body: unknown }> {
  const found = Object.entries(world(text)).map(([call, body]) => [call, { body }] as const);
  return Object.fromEntries(found);
}

/** Waits until nothing of the page is still being loaded. */
async function settled() {
  await waitFor(() => expect(screen.queryByLabelText(/正在加载|Loading/)).toBeNull(), { timeout: 4_000 });
}

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  standing.set('guest');
  await putCart([{ sku: 'tea', quantity: 2 }]);
});

afterEach(cleanup);

describe('hostile text runs nowhere and turns nothing around', () => {
  const more: Case[] = [
    ...pages,
    ['about', () => import('./pages/shop/about.tsx'), '/about', '/about', ''],
    ['a legal text', () => import('./pages/shop/about.tsx'), '/about/:no', '/about/1', ''],
    ['result', () => import('./pages/buy/result.tsx'), '/orders/:id/result', '/orders/ord_1/result', ''],
  ];
  test.each(more)('%s', async (name, load, path, url) => {
    const shop = world(hostile)['GET /shop'];
    knowShop(shop);
    if (name === 'result') startedPaying('ord_1', 'pay_1');
    const answers = answersOf(hostile);
    if (name === 'pay')
      answers['GET /orders/ord_1'] = { body: { ...world(hostile)['GET /orders/ord_1'], state: 'placed' } };
    if (name === 'after-sale')
      answers['GET /orders/ord_1'] = { body: { ...world(hostile)['GET /orders/ord_1'], after_sales: [] } };
    const { container } = show((await load()).default, path, url, answers);
    await settled();
    await waitFor(() => expect(container.textContent).toContain('<script>steal()</script>'));
    expect(container.querySelector('script, [onerror], iframe')).toBeNull();
    expect(document.title).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    for (const element of container.querySelectorAll('*')) {
      for (const { name: attribute, value } of element.attributes) {
        if (attribute === 'src' || attribute === 'href' || attribute === 'value') continue;
        expect(openMarks(value), `${attribute} of ${element.tagName}`).toBe(0);
      }
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !/[\u202e\u2067]/.test(node.textContent ?? '')) continue;
        const kept = element.closest('bdi, textarea') !== null || openMarks(node.textContent ?? '') === 0;
        expect(kept, `loose in ${element.outerHTML.slice(0, 80)}`).toBe(true);
      }
    }
  });
});

/** Marks of direction that are opened in a text and not closed in it: what follows would be turned around. */
function openMarks(text: string): number {
  let open = 0;
  for (const sign of text) {
    if (/[\u202a\u202b\u202d\u202e\u2066-\u2068]/.test(sign)) open++;
    else if (/[\u202c\u2069]/.test(sign)) open--;
  }
  return open;
}

describe.each(['zh-CN', 'en'] as Language[])(
  'in %s, what could not be read is said, with a way to try again',
  (language) => {
    test.each(pages)('%s', async (_, load, path, url, needs) => {
      knowShop(world('茶')['GET /shop']);
      const answers = { ...answersOf('茶'), [needs]: problem('internal', 500) };
      show((await load()).default, path, url, answers, { language });
      const { title } = problemWords(
        {
          kind: 'internal',
          code: 'internal',
          title: '',
          detail: '',
          status: 500,
          requestId: null,
          errors: [],
          retryAfter: null,
          more: {},
        },
        language,
      );
      await screen.findAllByText(title);
      expect(screen.getAllByRole('button', { name: language === 'en' ? /again/i : /重试/ }).length).toBeGreaterThan(0);
    });
  },
);
