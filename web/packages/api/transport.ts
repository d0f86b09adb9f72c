import { ownProblem, ProblemError, readProblem } from './problem.ts';
import type { Signals } from './signals.ts';

/** What every request of an app has in common. */
export interface Common {
  /** What people read now. */
  readonly language: () => string;
  /** The shop that a console works for, where the host does not say it. */
  readonly tenant?: () => string | undefined;
  readonly signals: Signals;
  /** The rest is for tests. */
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly wait?: (ms: number) => Promise<void>;
  readonly random?: () => number;
}

/** How long an answer may take; what moves money or stock (it has an `Idempotency-Key`) may take longer. */
export const answerWithinMs = 10_000;
export const keyedAnswerWithinMs = 30_000;

/** Reads are tried again this often; writes never by themselves. */
const readTriesMax = 3;

/** Longer than this nobody waits for a read without being told. */
const retryAfterMaxMs = 5_000;

/** Answers that pass by themselves. */
const passing = [502, 503, 504];

/** The one way out to the server: headers, time-outs, repeated reads, the end of a session. */
export function transport(common: Common): (request: Request) => Promise<Response> {
  const { random = Math.random, wait = (ms) => new Promise((done) => setTimeout(done, ms)) } = common;
  return async (request) => {
    for (const [name, value] of commonHeaders(common)) request.headers.set(name, value);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    for (let tries = 1; ; tries++) {
      const isLast = !isRead || tries >= readTriesMax;
      const pause = 250 * 2 ** tries * (0.5 + random() / 2);
      try {
        const response = await once(request, common.fetch ?? ((asked) => fetch(asked)));
        const after = Number(response.headers.get('Retry-After') ?? 0) * 1000;
        if (isLast || !passing.includes(response.status) || after > retryAfterMaxMs)
          return await heard(response, common);
        await wait(Math.max(pause, after || 0));
      } catch (error) {
        // Who turned away from the page is told nothing.
        if (request.signal.aborted) throw error;
        if (isLast) throw noAnswer(request, isRead, error);
        await wait(pause);
      }
    }
  };
}

/** What every request says, the stream of a console too. */
export function commonHeaders({
  language,
  tenant,
}: Pick<Common, 'language' | 'tenant'>): [name: string, value: string][] {
  const shop = tenant?.();
  // `Souk-Client` is what another site's form cannot send: a cookie alone writes nothing.
  const always: [string, string][] = [
    ['Souk-Client', 'web'],
    ['Accept-Language', language()],
  ];
  return shop === undefined ? always : [...always, ['Souk-Tenant', shop]];
}

/** One try, body included: a body that stops half-way is no answer either. */
async function once(request: Request, send: (request: Request) => Promise<Response>): Promise<Response> {
  const within = request.headers.has('Idempotency-Key') ? keyedAnswerWithinMs : answerWithinMs;
  const stop = new AbortController();
  const abort = () => stop.abort(request.signal.reason);
  if (request.signal.aborted) abort();
  request.signal.addEventListener('abort', abort);
  const timer = setTimeout(() => stop.abort(new Error(`no answer within ${within / 1000} s`)), within);
  try {
    const response = await send(new Request(request, { signal: stop.signal }));
    const body = await response.arrayBuffer();
    const { status, statusText, headers } = response;
    return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers });
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', abort);
  }
}

/** Tells the page when the session ended. A wrong password is 401 too, and ends nothing. */
async function heard(response: Response, { signals }: Common): Promise<Response> {
  if (response.status === 401) {
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => null);
    if (readProblem(response, body).kind === 'unauthenticated') signals.send('signed-out');
  }
  return response;
}

function noAnswer(request: Request, isRead: boolean, cause: unknown): ProblemError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  const neverLeft = typeof navigator !== 'undefined' && navigator.onLine === false;
  if (isRead || neverLeft) return new ProblemError(ownProblem('unreachable', detail), { cause });
  const keyed = request.headers.has('Idempotency-Key');
  return new ProblemError(ownProblem('unknown-outcome', detail, { keyed }), { cause });
}
