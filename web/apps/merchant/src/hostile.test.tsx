import { HereContext, languages } from '@souk/console';
import { UiProvider } from '@souk/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { hereOf } from './data/here.ts';
import { me, motionless, pageOf, server } from './testing/console.tsx';
import { sampleOf } from './testing/sample.ts';

/** Markup, a mark that turns text around, a control character, and far too much of it. */
const hostile = `<img src=x onerror="steal()"><script>steal()</script>\u202eevil\u0007${'🍵'.repeat(5000)}`;

type Lazy = { options: { component?: unknown } };
const pages: readonly (readonly [string, string, () => Promise<{ route: Lazy }>])[] = [
  ['/', '/', () => import('./pages/home/home.tsx')],
  ['/orders', '/orders', () => import('./pages/orders/list.tsx')],
  ['/orders/$id', '/orders/ord_1', () => import('./pages/orders/order.tsx')],
  ['/orders/after-sales', '/orders/after-sales', () => import('./pages/orders/afterSales.tsx')],
  ['/jobs/$id', '/jobs/job_1', () => import('./pages/jobs/job.tsx')],
  ['/products', '/products', () => import('./pages/products/list.tsx')],
  ['/products/categories', '/products/categories', () => import('./pages/products/categories.tsx')],
  ['/products/$id', '/products/prd_1', () => import('./pages/products/product.tsx')],
  ['/members', '/members', () => import('./pages/members/list.tsx')],
  ['/members/$id', '/members/mem_1', () => import('./pages/members/member.tsx')],
  ['/money', '/money', () => import('./pages/money/ledger.tsx')],
  ['/money/accounts', '/money/accounts', () => import('./pages/money/accounts.tsx')],
  ['/money/withdrawals', '/money/withdrawals', () => import('./pages/money/withdrawals.tsx')],
  ['/money/payments', '/money/payments', () => import('./pages/money/payments.tsx')],
  ['/apps', '/apps', () => import('./pages/apps/market.tsx')],
  ['/apps/installed', '/apps/installed', () => import('./pages/apps/installed.tsx')],
  ['/apps/order', '/apps/order', () => import('./pages/apps/order.tsx')],
  ['/apps/$app', '/apps/some', () => import('./pages/apps/app.tsx')],
  ['/apps/$app', '/apps/some?in=new', () => import('./pages/apps/app.tsx')],
  ['/apps/$app', '/apps/some?part=runs', () => import('./pages/apps/app.tsx')],
  ['/apps/$app', '/apps/some?part=grants', () => import('./pages/apps/app.tsx')],
  ['/apps/$app', '/apps/some?part=parked', () => import('./pages/apps/app.tsx')],
  ['/settings', '/settings', () => import('./pages/settings/shop.tsx')],
  ['/settings/face', '/settings/face', () => import('./pages/settings/face.tsx')],
  ['/settings/legal', '/settings/legal', () => import('./pages/settings/legal.tsx')],
  ['/settings/payments', '/settings/payments', () => import('./pages/settings/payments.tsx')],
  ['/settings/staff', '/settings/staff', () => import('./pages/settings/staff.tsx')],
  ['/settings/keys', '/settings/keys', () => import('./pages/settings/keys.tsx')],
  ['/settings/audit', '/settings/audit', () => import('./pages/settings/audit.tsx')],
  ['/settings/plan', '/settings/plan', () => import('./pages/settings/plan.tsx')],
];

function crash({ error }: { error: unknown }): ReactNode {
  return <p data-testid="broken">{String(error)}</p>;
}

async function open(path: string, address: string, page: () => ReactNode) {
  motionless();
  languages.choose('en');
  const root = createRootRoute();
  const tree = root.addChildren([createRoute({ getParentRoute: () => root, path, component: page })]);
  const router = createRouter({
    routeTree: tree,
    history: createMemoryHistory({ initialEntries: [address] }),
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    defaultErrorComponent: crash,
  });
  await router.load();
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const who = me();
  const shop = { ...who.shop, name: { 'zh-CN': '', en: hostile } };
  const shown = render(
    <QueryClientProvider client={cache}>
      <UiProvider lang="en" zone="Asia/Shanghai">
        <HereContext.Provider value={hereOf({ ...who, name: hostile, shop })}>
          <RouterProvider router={router as never} />
        </HereContext.Provider>
      </UiProvider>
    </QueryClientProvider>,
  );
  await waitFor(() => expect(shown.container.querySelector('h1, [data-testid="broken"]')).not.toBeNull());
  await waitFor(() => expect(cache.isFetching()).toBe(0), { timeout: 5000 });
}

/** What browsers isolate by themselves, where nothing else stands in it; a `Text` is isolated by its style. */
const blocks = 'p, h1, h2, h3, h4, td, th, dt, dd, li, div';
const held = 'bdi, input, textarea, select, option, code, [data-ink]';

/** Text that turns what stands beside it around, because nothing holds it together. */
function loose(root: HTMLElement): string[] {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    const element = node.parentElement;
    if (!node.nodeValue?.includes('\u202e') || element === null || element.closest(held) !== null) continue;
    if (element.matches(blocks) && element.textContent === node.nodeValue) continue;
    found.push(`${element.tagName} ${element.className} in ${element.parentElement?.tagName}`);
  }
  return found;
}

test.each(pages)('%s at %s stands hostile text in every field', async (path, address, load) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const asked = vi.fn();
  server(
    new Proxy({} as Parameters<typeof server>[0], {
      get(_, name: string) {
        const [method = '', at = ''] = name.split(' ');
        asked(name);
        const body = method === 'GET' ? sampleOf(at, hostile) : undefined;
        return body === undefined
          ? undefined
          : () => ({ body: Array.isArray(body) ? body : { ...(body as object), next: null } });
      },
    }),
  );
  await open(path, address, pageOf((await load()).route));
  expect(screen.queryByTestId('broken')?.textContent).toBeUndefined();
  expect(asked).toHaveBeenCalled();
  expect(document.querySelector('script, img[onerror]')).toBeNull();
  expect(document.title).not.toContain('\u202e');
  expect(loose(document.body)).toEqual([]);
});
