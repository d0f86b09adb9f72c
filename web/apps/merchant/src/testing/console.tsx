import type { MeResponse, Permission } from '@souk/api/merchant';
import { HereContext, languages } from '@souk/console';
import type { Language } from '@souk/text';
import { UiProvider } from '@souk/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, vi } from 'vitest';
import { hereOf } from '../data/here.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Nothing moves under test: what opens is there at once. Lists are as tall as a window, so that their rows are drawn. */
export function motionless(): void {
  vi.stubGlobal('matchMedia', still);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);
}

const still = (query: string) => ({
  matches: query.includes('prefers-reduced-motion'),
  media: query,
  addEventListener: () => {},
  removeEventListener: () => {},
});

const all: readonly Permission[] = [
  'orders:read',
  'orders:write',
  'money:read',
  'money:write',
  'catalogue:read',
  'catalogue:write',
  'members:read',
  'members:write',
  'members:rank',
  'apps:read',
  'apps:write',
  'settings:read',
  'settings:write',
  'staff:write',
  'export',
];

/** The owner of a shop, or somebody with these rights only. */
export function me(permissions: readonly Permission[] = all): MeResponse {
  return {
    id: 'stf_1',
    name: 'Lin Mei',
    email: 'mei@tea.example',
    role: 'owner',
    permissions: [...permissions],
    server_time: '2026-11-22T06:05:00Z',
    shop: {
      id: 'ten_1',
      slug: 'tea',
      name: { 'zh-CN': '茶铺', en: 'Tea House' },
      currency: 'CNY',
      time_zone: 'Asia/Shanghai',
      jurisdiction: 'CN',
      plan: 'standard',
      status: 'active',
      status_reason: '',
    },
  };
}

/** A request as the server saw it. */
export interface Asked {
  method: string;
  path: string;
  search: string;
  key: string | null;
  body: unknown;
}

type Answer = (asked: Asked) => { status?: number; body?: unknown };

/** What nearly every page asks, where a test does not say otherwise. */
const usual: Readonly<Record<string, Answer>> = {
  'GET /merchant/v1/me/preferences': () => ({ body: { version: 0, preferences: {} } }),
  'GET /merchant/v1/views': () => ({ body: { items: [] } }),
};

/** Stands for the server: answers by method and path, remembers what it was asked. */
export function server(answers: Readonly<Record<string, Answer>>): Asked[] {
  const seen: Asked[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url, 'http://localhost');
    const text = await request.text();
    const asked: Asked = {
      method: request.method,
      path: url.pathname,
      search: url.search,
      key: request.headers.get('Idempotency-Key'),
      body: text === '' ? undefined : JSON.parse(text),
    };
    seen.push(asked);
    const found = answers[`${asked.method} ${asked.path}`] ?? usual[`${asked.method} ${asked.path}`];
    const { status = 200, body = {} } = found?.(asked) ?? { status: 404, body: problem('not-found', 404) };
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { 'Content-Type': type } });
  });
  return seen;
}

/** What the server says when it refuses. */
export function problem(kind: string, status: number, more: object = {}) {
  return { type: `/problems/${kind}`, title: kind, status, code: kind.replaceAll('-', '_'), detail: kind, ...more };
}

/** The page that a lazy route loads. */
export function pageOf(route: { options: { component?: unknown } }): () => ReactNode {
  const { component } = route.options;
  if (component === undefined) throw new Error('the route has no page');
  return component as () => ReactNode;
}

interface ShowOptions {
  who?: MeResponse;
  at?: string;
  lang?: Language;
  /** Of a page that reads its address: how the router says it, such as `/jobs/$id`. */
  path?: string;
}

/** A part of the console as it stands in a page, in English unless the test says otherwise. */
export async function show(what: ReactNode, { who = me(), at = '/', lang = 'en', path }: ShowOptions = {}) {
  motionless();
  languages.choose(lang);
  const root = createRootRoute(path === undefined ? { component: () => what } : {});
  const page = (under: string) => createRoute({ getParentRoute: () => root, path: under, component: () => what });
  const router = createRouter({
    routeTree: path === undefined ? root : root.addChildren([page(path)]),
    history: createMemoryHistory({ initialEntries: [at] }),
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  });
  await router.load();
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const shown = render(
    <QueryClientProvider client={cache}>
      <UiProvider lang={lang} zone="Asia/Shanghai" navigate={(to) => router.history.push(to)}>
        <HereContext.Provider value={hereOf(who)}>
          <RouterProvider router={router as never} />
        </HereContext.Provider>
      </UiProvider>
    </QueryClientProvider>,
  );
  return { ...shown, user: userEvent.setup(), router };
}
