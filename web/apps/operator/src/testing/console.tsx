import type { OperatorMeResponse } from '@souk/api/platform';
import { HereContext, languages } from '@souk/console';
import type { Language } from '@souk/text';
import { UiProvider } from '@souk/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, vi } from 'vitest';
import { hereOf } from '../data/here.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Nothing moves under test: what opens is there at once. */
function motionless(): void {
  vi.stubGlobal('matchMedia', still);
}

const still = (query: string) => ({
  matches: query.includes('prefers-reduced-motion'),
  media: query,
  addEventListener: () => {},
  removeEventListener: () => {},
});

/** Who runs the platform in a test. */
export const lin: OperatorMeResponse = {
  id: 'opr_1',
  name: 'Lin Mei',
  email: 'mei@souk.example',
  status: 'active',
  created_at: '2026-01-02T06:05:00Z',
  server_time: '2026-11-22T06:05:00Z',
};

/** A request as the server saw it. */
export interface Asked {
  method: string;
  path: string;
  search: string;
  body: unknown;
}

type Answer = (asked: Asked) => { status?: number; body?: unknown; after?: Promise<void> };

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
      body: text === '' ? undefined : JSON.parse(text),
    };
    seen.push(asked);
    const found = answers[`${asked.method} ${asked.path}`] ?? usual[`${asked.method} ${asked.path}`];
    const missing = { status: 404, body: problem('not-found', 404) };
    const { status = 200, body = {}, after }: ReturnType<Answer> = found?.(asked) ?? missing;
    await after;
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
  at?: string;
  lang?: Language;
}

/** A part of the console as it stands in a page, in English unless the test says otherwise. */
export async function show(what: ReactNode, { at = '/', lang = 'en' }: ShowOptions = {}) {
  motionless();
  languages.choose(lang);
  const root = createRootRoute({ component: () => what });
  const router = createRouter({
    routeTree: root,
    history: createMemoryHistory({ initialEntries: [at] }),
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  });
  await router.load();
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const shown = render(
    <QueryClientProvider client={cache}>
      <UiProvider lang={lang} zone="Asia/Shanghai" navigate={(to) => router.history.push(to)}>
        <HereContext.Provider value={hereOf(lin)}>
          <RouterProvider router={router as never} />
        </HereContext.Provider>
      </UiProvider>
    </QueryClientProvider>,
  );
  return { ...shown, user: userEvent.setup({ delay: null }), router };
}
