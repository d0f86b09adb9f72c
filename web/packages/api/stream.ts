import { type StreamEvent, streamEvents } from './sse.ts';

/** `open`: the server is heard. `ended`: signed out, or there is no such stream. */
export type StreamState = 'connecting' | 'open' | 'waiting' | 'ended';

/** What of the browser a stream uses; tests bring their own. */
export interface StreamPlace {
  fetch(path: string, init: { headers: [string, string][]; signal: AbortSignal }): Promise<Response>;
  now(): number;
  after(ms: number, ring: () => void): () => void;
  random(): number;
}

export interface StreamOptions {
  readonly path: string;
  readonly headers: () => [name: string, value: string][];
  readonly place: StreamPlace;
  /** Ends it for good. */
  readonly signal: AbortSignal;
  readonly onState: (state: StreamState) => void;
  readonly onEvent: (event: StreamEvent) => void;
  /** It is open again, and so much was missed that the server cannot be asked for it. */
  readonly onGap: () => void;
  readonly onSignedOut: () => void;
}

const backoffLeastMs = 1_000;
const backoffMostMs = 30_000;
/** Two comments missed, and some: the connection is dead though nobody said so. */
const silentMs = 75_000;
/** A shorter gap is filled by the server (`Last-Event-ID`). */
export const gapMs = 10_000;

/** A stream that opens again whenever it breaks, waiting longer each time. */
export function stream(options: StreamOptions): { run(): Promise<void>; reconnect(): void } {
  const { place, signal, onState } = options;
  let lastId = '';
  let tries = 0;
  let heardAt = place.now();
  let interrupt = () => {};

  /** One connection to its end; says whether to open another one. */
  const connect = async (): Promise<boolean> => {
    const stop = new AbortController();
    const abort = () => stop.abort();
    let quiet = place.after(silentMs, abort);
    interrupt = abort;
    try {
      const headers = options.headers();
      if (lastId) headers.push(['Last-Event-ID', lastId]);
      const response = await place.fetch(options.path, { headers, signal: stop.signal });
      if (response.status === 401) options.onSignedOut();
      if (response.status >= 400 && response.status < 500 && response.status !== 429) return false;
      if (!response.ok || !response.body) return true;
      onState('open');
      if (place.now() - heardAt > gapMs) options.onGap();
      const onBytes = () => {
        tries = 0;
        heardAt = place.now();
        quiet();
        quiet = place.after(silentMs, abort);
      };
      onBytes();
      for await (const event of streamEvents(response.body, onBytes)) {
        lastId = event.id;
        options.onEvent(event);
      }
      return true;
    } finally {
      quiet();
    }
  };

  const pause = (ms: number) =>
    new Promise<void>((done) => {
      const cancel = place.after(ms, done);
      interrupt = () => {
        cancel();
        done();
      };
    });

  const run = async () => {
    while (!signal.aborted) {
      onState('connecting');
      // Whatever broke it, it is opened again; the state tells the page.
      const again = await connect().catch(() => true);
      if (signal.aborted) return;
      if (!again) return onState('ended');
      onState('waiting');
      await pause(Math.min(backoffMostMs, backoffLeastMs * 2 ** tries++) * (0.5 + place.random() / 2));
    }
  };

  signal.addEventListener('abort', () => interrupt());
  return { run, reconnect: () => interrupt() };
}
