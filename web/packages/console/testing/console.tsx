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
import { HereContext, type Signed } from '../src/data/here.ts';
import { languages } from '../src/data/page.ts';

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

/** A request as the server saw it. */
export interface Asked {
  method: string;
  path: string;
  search: string;
  key: string | null;
  body: unknown;
}

/** What the server says, once `after` is over. */
type Answer = (asked: Asked) => { status?: number; body?: unknown; after?: Promise<void> };

export type Answers = Readonly<Record<string, Answer>>;

/** Stands for the server: answers by method and path, else as is `usual`; remembers what it was asked. */
export function server(answers: Answers, usual: Answers = {}): Asked[] {
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

export interface ShowOptions {
  at?: string;
  lang?: Language;
  /** Of a page that reads its address: how the router says it, such as `/jobs/$id`. */
  path?: string;
  /** Between two keys that somebody presses, in milliseconds; `null` for none. */
  delay?: number | null;
}

/** A part of the console as it stands in a page, in English unless the test says otherwise. */
export async function show(
  here: Signed,
  what: ReactNode,
  { at = '/', lang = 'en', path, delay = 0 }: ShowOptions = {},
) {
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
        <HereContext.Provider value={here}>
          <RouterProvider router={router as never} />
        </HereContext.Provider>
      </UiProvider>
    </QueryClientProvider>,
  );
  return { ...shown, user: userEvent.setup({ delay }), router };
}
