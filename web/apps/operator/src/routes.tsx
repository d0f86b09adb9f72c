import { placesOf, spelling } from '@souk/console';
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { Console } from './console/Console.tsx';
import { Broken, Missing } from './console/Missing.tsx';
import { auditList, tenantsList } from './views.ts';

const base = '/operator';

const root = createRootRoute({ component: Console, notFoundComponent: Missing, errorComponent: Broken });
const at = <Path extends string>(path: Path) => createRoute({ getParentRoute: () => root, path });

/** A list keeps in its address what it can read there. */
const views = { tenants: tenantsList, audit: auditList };
const listAt = <Path extends string>(path: Path, list: keyof typeof views) =>
  createRoute({
    getParentRoute: () => root,
    path,
    validateSearch: (search: Record<string, unknown>) => views[list].write(views[list].read(search) as never),
  });

const tree = root.addChildren([
  at('/').lazy(() => import('./pages/overview/overview.tsx').then((page) => page.route)),
  listAt('/tenants', 'tenants').lazy(() => import('./pages/tenants/list.tsx').then((page) => page.route)),
  at('/tenants/new').lazy(() => import('./pages/tenants/provision.tsx').then((page) => page.route)),
  at('/tenants/$id').lazy(() => import('./pages/tenants/tenant.tsx').then((page) => page.route)),
  at('/tenants/$id/check').lazy(() => import('./pages/tenants/check.tsx').then((page) => page.route)),
  at('/apps').lazy(() => import('./pages/apps/list.tsx').then((page) => page.route)),
  at('/apps/$app').lazy(() => import('./pages/apps/app.tsx').then((page) => page.route)),
  listAt('/audit', 'audit').lazy(() => import('./pages/audit/list.tsx').then((page) => page.route)),
  at('/people').lazy(() => import('./pages/people/list.tsx').then((page) => page.route)),
  at('/account').lazy(() => import('./pages/account/account.tsx').then((page) => page.route)),
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
