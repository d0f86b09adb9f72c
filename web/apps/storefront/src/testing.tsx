import { LanguageProvider } from '@souk/shop-ui';
import { render } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import { LocationProvider, Route, Router } from 'preact-iso';
import { vi } from 'vitest';
import { forgetAll } from './shop/resource.ts';
import { type Standing, standing } from './shop/session.ts';

type Answer = { status?: number; body: unknown } | (() => { status?: number; body: unknown } | Promise<never>);

/** Shows a page at an address, as a member unless said otherwise, with a server that answers what a test says. */
export function show(
  page: ComponentType,
  path: string,
  url: string,
  answers: Record<string, Answer>,
  as: Standing = 'member',
) {
  standing.set(as);
  forgetAll();
  history.replaceState(null, '', url);
  const asked: { call: string; body: string; key: string | null }[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const call = `${request.method} ${new URL(request.url).pathname.replace('/storefront/v1', '')}`;
    asked.push({ call, body: await request.clone().text(), key: request.headers.get('Idempotency-Key') });
    const found = answers[call];
    const { status = 200, body } = await (typeof found === 'function' ? found() : (found ?? { status: 404, body: {} }));
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
  });
  const shown = render(
    <LanguageProvider value="zh-CN">
      <LocationProvider>
        <Router>
          <Route path={path} component={page} />
          <Route default component={() => <p>elsewhere</p>} />
        </Router>
      </LocationProvider>
    </LanguageProvider>,
  );
  return { ...shown, asked };
}

export function problem(kind: string, status: number, more: object = {}) {
  return { status, body: { type: `/problems/${kind}`, title: kind, status, code: kind, detail: kind, ...more } };
}
