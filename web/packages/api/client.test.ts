import { afterEach, beforeEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import {
  type ApiOptions,
  answer,
  ifMatch,
  intention,
  merchantApi,
  type Problem,
  ProblemError,
  problemIn,
  signals,
  storefrontApi,
} from './index.ts';

type Reply = Response | Error | 'silence';

/** A server that gives these replies, one a request; and what it was asked. */
function server(...replies: (() => Reply)[]) {
  const asked: Request[] = [];
  const waits: number[] = [];
  const heard = signals();
  const options: ApiOptions = {
    base: 'http://tea.test',
    language: () => 'zh-CN',
    signals: heard,
    random: () => 1,
    wait: async (ms) => void waits.push(ms),
    fetch(request) {
      asked.push(request);
      const reply = replies[asked.length - 1]?.() ?? new Error('asked too often');
      if (reply instanceof Response) return Promise.resolve(reply);
      if (reply instanceof Error) return Promise.reject(reply);
      return new Promise((_, fail) => request.signal.addEventListener('abort', () => fail(request.signal.reason)));
    },
  };
  return { asked, waits, heard, options };
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  () =>
    Response.json(body, { status, headers });
const kind = (status: number, name: string) =>
  json(status, { type: `/problems/${name}`, title: name, status, code: name });
const lost = () => new TypeError('Failed to fetch');
const silence = () => 'silence' as const;
const orderId = 'ord_0198c0de7f3a7c1d9e5b2a4f60718293';

async function problemOf(asked: Promise<unknown>): Promise<Problem> {
  const thrown = await asked.then(
    () => null,
    (error: unknown) => error,
  );
  return problemIn(thrown) ?? expect.fail(`no problem: ${String(thrown)}`);
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a request', () => {
  test('says who asks, in which language, for which shop', async () => {
    const { asked, options } = server(json(200, { items: [], next: null }));
    const api = merchantApi({ ...options, tenant: () => 'tea' });
    const page = await answer(api.GET('/merchant/v1/orders', { params: { query: { limit: 50 } } }));
    expect(page.items).toEqual([]);
    expectTypeOf(page.next).toEqualTypeOf<string | null | undefined>();
    const [request] = asked;
    expect(request?.url).toBe('http://tea.test/merchant/v1/orders?limit=50');
    expect(request?.credentials).toBe('same-origin');
    const sent = ['Souk-Client', 'Accept-Language', 'Souk-Tenant', 'Authorization'].map((name) =>
      request?.headers.get(name),
    );
    expect(sent).toEqual(['web', 'zh-CN', 'tea', null]);
  });

  test('carries the intention and the version that it is given', async () => {
    const { asked, options } = server(json(200, {}), json(200, {}));
    const once = intention();
    const ship = () =>
      merchantApi(options).POST('/merchant/v1/orders/{id}/ship', {
        params: { path: { id: orderId }, header: once.header },
        headers: ifMatch(7),
        body: { carrier: 'SF', tracking_number: '1' },
      });
    await answer(ship());
    await answer(ship());
    const keys = asked.map((request) => request.headers.get('Idempotency-Key'));
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(intention().header).not.toEqual(once.header);
    expect(asked[0]?.headers.get('If-Match')).toBe('"7"');
    expect(asked[0]?.headers.get('Souk-Tenant')).toBeNull();
    expect(await asked[0]?.json()).toEqual({ carrier: 'SF', tracking_number: '1' });
  });

  test('is answered with nothing where there is nothing to say', async () => {
    const { options } = server(() => new Response(null, { status: 204 }));
    expect(await answer(storefrontApi(options).PUT('/storefront/v1/me/notices/read'))).toBeUndefined();
  });
});

describe('a read', () => {
  const read = (options: ApiOptions, signal?: AbortSignal) =>
    answer(storefrontApi(options).GET('/storefront/v1/me', signal ? { signal } : {}));

  test('is tried twice more, each time later', async () => {
    const { asked, waits, options } = server(lost, kind(503, 'busy'), json(200, { id: 'mem_1' }));
    expect(await read(options)).toMatchObject({ id: 'mem_1' });
    expect([asked.length, waits]).toEqual([3, [500, 1000]]);
  });

  test('waits as long as the server says, unless that is long', async () => {
    const short = server(json(503, {}, { 'Retry-After': '2' }), json(200, {}));
    await read(short.options);
    expect(short.waits).toEqual([2000]);
    const long = server(json(503, {}, { 'Retry-After': '60' }));
    expect(await problemOf(read(long.options))).toMatchObject({ status: 503, retryAfter: 60 });
  });

  test('that is refused is not tried again', async () => {
    const { asked, options } = server(kind(404, 'not-found'));
    expect(await problemOf(read(options))).toMatchObject({ kind: 'not-found' });
    expect(asked).toHaveLength(1);
  });

  test('without an answer changed nothing', async () => {
    const { asked, options } = server(lost, silence, lost);
    const problem = problemOf(read(options));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await problem).toMatchObject({ kind: 'unreachable', status: 0 });
    expect(asked).toHaveLength(3);
  });

  test('that nobody waits for any more ends at once, and is no problem', async () => {
    const { asked, options } = server(silence);
    const leaving = new AbortController();
    const thrown = read(options, leaving.signal).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10);
    leaving.abort();
    expect(await thrown).toMatchObject({ name: 'AbortError' });
    expect([asked.length, problemIn(await thrown)]).toEqual([1, undefined]);
  });
});

describe('a write', () => {
  const cancel = (options: ApiOptions, header = {}) =>
    answer(
      storefrontApi(options).POST('/storefront/v1/orders/{id}/cancel', { params: { path: { id: orderId }, header } }),
    );

  test('is never tried again by itself', async () => {
    const { asked, options } = server(kind(503, 'busy'));
    expect(await problemOf(cancel(options, intention().header))).toMatchObject({ kind: 'busy' });
    expect(asked).toHaveLength(1);
  });

  test('that moves money has 30 seconds, then nobody knows its outcome', async () => {
    const { options } = server(silence);
    let problem: Problem | undefined;
    problemOf(cancel(options, intention().header)).then((said) => {
      problem = said;
    });
    await vi.advanceTimersByTimeAsync(29_999);
    expect(problem).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(problem).toMatchObject({ kind: 'unknown-outcome', more: { keyed: true } });
  });

  test('of another kind has 10 seconds', async () => {
    const { options } = server(silence);
    const problem = problemOf(cancel(options));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await problem).toMatchObject({ kind: 'unknown-outcome', more: { keyed: false } });
  });

  test('whose answer breaks off half-way has an unknown outcome too', async () => {
    const broken = () =>
      new Response(new ReadableStream({ start: (body) => body.error(new TypeError('network error')) }));
    const { options } = server(broken);
    expect(await problemOf(cancel(options))).toMatchObject({ kind: 'unknown-outcome' });
  });

  test('without a network never left', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { options } = server(lost);
    expect(await problemOf(cancel(options))).toMatchObject({ kind: 'unreachable' });
    vi.unstubAllGlobals();
  });
});

describe('an ended session', () => {
  test('is told to the page, and a wrong password is none', async () => {
    const { heard, options } = server(kind(401, 'wrong-password'), kind(401, 'unauthenticated'));
    const said: string[] = [];
    heard.on('signed-out', () => said.push('signed-out'));
    const api = merchantApi(options);
    const enter = api.POST('/merchant/v1/sessions', { body: { email: 'a@b.example', password: 'x' } });
    expect(await problemOf(answer(enter))).toMatchObject({ kind: 'wrong-password' });
    expect(said).toEqual([]);
    await expect(answer(api.GET('/merchant/v1/me'))).rejects.toBeInstanceOf(ProblemError);
    expect(said).toEqual(['signed-out']);
  });
});
