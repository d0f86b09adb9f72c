import { answer, ownProblem, type Problem, problemIn, signals, storefrontApi } from '@souk/api';
import { instant, serverClock } from '@souk/time';
import { language } from './language.ts';
import { hearOfShop } from './tenant.ts';

export { answer, type Problem };

/** What concerns the whole shop: that a session ended. */
export const hub = signals();

/** The server's clock: a phone's own may be hours wrong. */
export const clock = serverClock();

/** The one way to the server: same origin, the session in a cookie that no script can read. */
export const api = storefrontApi({
  language: () => language.current(),
  signals: hub,
  fetch: async (request) => {
    const sent = performance.now();
    const response = await fetch(request);
    const received = performance.now();
    hearTime(response.headers.get('Date'), sent, received);
    if (response.ok && tellsTime.test(new URL(request.url).pathname)) {
      void hearExactTime(response.clone(), sent, received);
    }
    if (!response.ok) void hearOfShop(response.clone());
    return response;
  },
});

/** The header is cut to whole seconds: it is half a second old, give or take as much, as if the way were longer. */
function hearTime(date: string | null, sent: number, received: number): void {
  if (date) clock.heard(instant(Date.parse(date) + 500), sent - 500, received + 500);
}

/** What says in its answer what time it is, to the last figure. */
const tellsTime = /\/(shop|me|payments(\/[^/]+)?)$/;

async function hearExactTime(response: Response, sent: number, received: number): Promise<void> {
  const body: { server_time?: unknown } | null = await response.json().catch(() => null);
  if (typeof body?.server_time === 'string') clock.heard(instant(Date.parse(body.server_time)), sent, received);
}

/** What came instead of an answer. A defect of ours is shown like one of the server, never hidden. */
export function asProblem(thrown: unknown): Problem {
  return problemIn(thrown) ?? { ...ownProblem('unreachable', String(thrown)), kind: 'internal' };
}

/** Whether nobody knows yet what came of it, or it may still come of it: then the same key is sent again. */
export function isOpen(problem: Problem): boolean {
  const { status, kind } = problem;
  return status === 0 || status >= 500 || status === 429 || kind === 'idempotency-key-in-use';
}
