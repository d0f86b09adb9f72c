import { placesOf, spelling } from '@souk/console';
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { Console } from './console/Console.tsx';
import { Broken, Missing } from './console/Missing.tsx';
import {
  afterSalesList,
  appsList,
  auditList,
  entriesList,
  membersList,
  ordersList,
  paymentsList,
  productsList,
  runsList,
  withdrawalsList,
} from './views.ts';

const base = '/console';

const root = createRootRoute({ component: Console, notFoundComponent: Missing, errorComponent: Broken });
const at = <Path extends string>(path: Path) => createRoute({ getParentRoute: () => root, path });

/** A list keeps in its address what it can read there. */
const views = {
  orders: ordersList,
  members: membersList,
  products: productsList,
  entries: entriesList,
  withdrawals: withdrawalsList,
  payments: paymentsList,
  audit: auditList,
  runs: runsList,
  apps: appsList,
  afterSales: afterSalesList,
};
const listAt = <Path extends string>(path: Path, list: keyof typeof views) =>
  createRoute({
    getParentRoute: () => root,
    path,
    validateSearch: (search: Record<string, unknown>) => views[list].write(views[list].read(search) as never),
  });

const tree = root.addChildren([
  at('/').lazy(() => import('./pages/home/home.tsx').then((page) => page.route)),
  listAt('/orders', 'orders').lazy(() => import('./pages/orders/list.tsx').then((page) => page.route)),
  listAt('/orders/after-sales', 'afterSales').lazy(() =>
    import('./pages/orders/afterSales.tsx').then((page) => page.route),
  ),
  at('/orders/$id').lazy(() => import('./pages/orders/order.tsx').then((page) => page.route)),
  at('/jobs/$id').lazy(() => import('./pages/jobs/job.tsx').then((page) => page.route)),
  listAt('/products', 'products').lazy(() => import('./pages/products/list.tsx').then((page) => page.route)),
  at('/products/categories').lazy(() => import('./pages/products/categories.tsx').then((page) => page.route)),
  at('/products/$id').lazy(() => import('./pages/products/product.tsx').then((page) => page.route)),
  listAt('/members', 'members').lazy(() => import('./pages/members/list.tsx').then((page) => page.route)),
  at('/members/$id').lazy(() => import('./pages/members/member.tsx').then((page) => page.route)),
  listAt('/money', 'entries').lazy(() => import('./pages/money/ledger.tsx').then((page) => page.route)),
  at('/money/accounts').lazy(() => import('./pages/money/accounts.tsx').then((page) => page.route)),
  listAt('/money/withdrawals', 'withdrawals').lazy(() =>
    import('./pages/money/withdrawals.tsx').then((page) => page.route),
  ),
  listAt('/money/payments', 'payments').lazy(() => import('./pages/money/payments.tsx').then((page) => page.route)),
  listAt('/apps', 'apps').lazy(() => import('./pages/apps/market.tsx').then((page) => page.route)),
  at('/apps/installed').lazy(() => import('./pages/apps/installed.tsx').then((page) => page.route)),
  at('/apps/order').lazy(() => import('./pages/apps/order.tsx').then((page) => page.route)),
  at('/apps/$app').lazy(() => import('./pages/apps/app.tsx').then((page) => page.route)),
  at('/settings').lazy(() => import('./pages/settings/shop.tsx').then((page) => page.route)),
  at('/settings/face').lazy(() => import('./pages/settings/face.tsx').then((page) => page.route)),
  at('/settings/legal').lazy(() => import('./pages/settings/legal.tsx').then((page) => page.route)),
  at('/settings/payments').lazy(() => import('./pages/settings/payments.tsx').then((page) => page.route)),
  at('/settings/staff').lazy(() => import('./pages/settings/staff.tsx').then((page) => page.route)),
  at('/settings/keys').lazy(() => import('./pages/settings/keys.tsx').then((page) => page.route)),
  listAt('/settings/audit', 'audit').lazy(() => import('./pages/settings/audit.tsx').then((page) => page.route)),
  at('/settings/plan').lazy(() => import('./pages/settings/plan.tsx').then((page) => page.route)),
]);

export const router = createRouter({
  routeTree: tree,
  basepath: base,
  scrollRestoration: true,
  ...spelling,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

export const { go, Anchor } = placesOf(base, (address) => router.history.push(address));
