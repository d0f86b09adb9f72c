import { LanguageProvider } from '@souk/shop-ui';
import type { Language } from '@souk/text';
import { render } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import { LocationProvider, Route, Router } from 'preact-iso';
import { vi } from 'vitest';
import { forgetAll } from './shop/resource.ts';
import { type Standing, standing } from './shop/session.ts';

type Reply = { status?: number; body: unknown };
type Answer = Reply | ((asked: { body: string }) => Reply | Promise<never>);

interface Shown {
  as?: Standing;
  language?: Language;
}

/** A server that answers what a test says, and remembers what it was asked. */
export function serve(answers: Record<string, Answer>) {
  const asked: { call: string; body: string; key: string | null }[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const call = `${request.method} ${new URL(request.url).pathname.replace('/storefront/v1', '')}`;
    const body = await request.clone().text();
    asked.push({ call, body, key: request.headers.get('Idempotency-Key') });
    const found = answers[call];
    const reply = await (typeof found === 'function' ? found({ body }) : (found ?? problem('not-found', 404)));
    const { status = 200 } = reply;
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return new Response(JSON.stringify(reply.body), { status, headers: { 'Content-Type': type } });
  });
  return asked;
}

/** Shows a page at an address, in Chinese and as a member unless said otherwise. */
export function show(
  page: ComponentType,
  path: string,
  url: string,
  answers: Record<string, Answer>,
  { as = 'member', language = 'zh-CN' }: Shown = {},
) {
  standing.set(as);
  forgetAll();
  history.replaceState(null, '', url);
  const asked = serve(answers);
  const shown = render(
    <LanguageProvider value={language}>
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

export function problem(kind: string, status: number, more: object = {}): Reply {
  return { status, body: { type: `/problems/${kind}`, title: kind, status, code: kind, detail: kind, ...more } };
}
