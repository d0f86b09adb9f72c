import { describe, expect, test, vi } from 'vitest';
import { signals } from './index.ts';
import { type Live, type LivePlace, live } from './live.ts';
import { streamEvents } from './sse.ts';

const text = new TextEncoder();
const settled = () => new Promise<void>((done) => setTimeout(done, 0));

/** A browser with tabs, one lock, one clock, and a server at the other end of the stream. */
function world() {
  let now = 0;
  let timers: { at: number; ring: () => void }[] = [];
  const waiting: { signal: AbortSignal; work: () => Promise<void> }[] = [];
  const ears = new Set<(message: unknown) => void>();
  const streams: { headers: Headers; send(lines: string): void; break(): void; signal: AbortSignal }[] = [];
  const heard = signals();
  let status = 200;

  const next = () => {
    const [first] = waiting;
    first?.work().finally(() => {
      waiting.shift();
      next();
    });
  };
  const place = (): LivePlace => ({
    async fetch(_path, { headers, signal }) {
      if (status !== 200) return new Response(null, { status });
      let body: ReadableStreamDefaultController<Uint8Array> | undefined;
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          body = controller;
          signal.addEventListener('abort', () => controller.error(signal.reason));
        },
      });
      streams.push({
        headers: new Headers(headers),
        signal,
        send: (lines) => body?.enqueue(text.encode(lines)),
        break: () => body?.error(new TypeError('network error')),
      });
      return new Response(stream);
    },
    lead(_name, signal, work) {
      waiting.push({ signal, work });
      if (waiting.length === 1) next();
    },
    channel(_name, hear) {
      ears.add(hear);
      const others = () => [...ears].filter((ear) => ear !== hear);
      return { post: (message) => others().forEach((ear) => void ear(message)), close: () => void ears.delete(hear) };
    },
    now: () => now,
    after(ms, ring) {
      const timer = { at: now + ms, ring };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    random: () => 1,
  });
  const ringDue = async () => {
    for (;;) {
      const due = timers.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)[0];
      if (!due) return;
      timers = timers.filter((timer) => timer !== due);
      due.ring();
      await settled();
    }
  };
  return {
    streams,
    heard,
    answer: (code: number) => {
      status = code;
    },
    tab(): { live: Live; orders: string[]; refreshes: () => number } {
      const opened = live({
        path: '/live',
        name: 'tea.mei',
        language: () => 'en',
        tenant: () => 'tea',
        signals: heard,
        place: place(),
      });
      const orders: string[] = [];
      let refreshes = 0;
      opened.on('orders', ({ data }) => orders.push(data));
      opened.onRefreshAll(() => refreshes++);
      return { live: opened, orders, refreshes: () => refreshes };
    },
    async pass(ms: number) {
      const end = now + ms;
      while (now < end) {
        now = Math.min(end, Math.min(...timers.map(({ at }) => at), end));
        await ringDue();
      }
      await settled();
    },
    async sleep(ms: number) {
      now += ms;
      await ringDue();
      await settled();
    },
  };
}

describe('a live console', () => {
  test('has one stream for all its tabs', async () => {
    const { streams, tab } = world();
    const [first, second] = [tab(), tab()];
    await settled();
    expect(streams).toHaveLength(1);
    expect([streams[0]?.headers.get('Souk-Client'), streams[0]?.headers.get('Souk-Tenant')]).toEqual(['web', 'tea']);
    streams[0]?.send('event: orders\ndata: 3\nid: 41\n\n: ping\n\nevent: members\ndata: 1\n\n');
    await settled();
    expect([first.orders, second.orders]).toEqual([['3'], ['3']]);
    expect([first.live.state(), second.live.state()]).toEqual(['open', 'open']);
  });

  test('goes on in another tab when the one that has it is closed', async () => {
    const { streams, tab } = world();
    const [first, second] = [tab(), tab()];
    await settled();
    first.live.close();
    await settled();
    expect([streams.length, streams[0]?.signal.aborted]).toEqual([2, true]);
    streams[1]?.send('event: orders\ndata: 4\n\n');
    await settled();
    expect([first.orders, second.orders]).toEqual([[], ['4']]);
  });

  test('opens again after a break, later each time, after the last event it had', async () => {
    const { streams, tab, answer, pass } = world();
    const one = tab();
    await settled();
    streams[0]?.send('event: orders\ndata: 1\nid: 41\n\n');
    await settled();
    answer(502);
    streams[0]?.break();
    await settled();
    expect(one.live.state()).toBe('waiting');
    await pass(1000);
    await pass(1999);
    answer(200);
    expect(streams).toHaveLength(1);
    await pass(1);
    expect(streams).toHaveLength(2);
    expect(streams[1]?.headers.get('Last-Event-ID')).toBe('41');
    expect([one.live.state(), one.refreshes()]).toEqual(['open', 0]);
  });

  test('notices a connection that is dead though nobody said so', async () => {
    const { streams, tab, pass } = world();
    const one = tab();
    await settled();
    await pass(80_000);
    expect(streams).toHaveLength(2);
    expect(one.refreshes()).toBe(1);
  });

  test('that slept more than five minutes refreshes all once, in each tab', async () => {
    const { streams, tab, sleep, pass } = world();
    const tabs = [tab(), tab()];
    await settled();
    await sleep(4 * 60_000);
    await pass(1_000);
    const before = tabs.map(({ refreshes }) => refreshes());
    await sleep(6 * 60_000);
    await pass(2_000);
    expect(tabs.map(({ refreshes }, i) => refreshes() - (before[i] ?? 0))).toEqual([1, 1]);
    expect(streams[streams.length - 1]?.signal.aborted).toBe(false);
  });

  test('ends when the session does', async () => {
    const { heard, tab, answer, pass, streams } = world();
    const signedOut = vi.fn();
    heard.on('signed-out', signedOut);
    answer(401);
    const one = tab();
    await settled();
    await pass(120_000);
    expect([one.live.state(), signedOut.mock.calls.length, streams.length]).toEqual(['ended', 1, 0]);
  });
});

test.each([
  ['in one piece', ['event: a\ndata: 1\ndata: 2\nid: 7\n\ndata:x\n\n']],
  ['letter by letter, with returns', [...'event: a\r\ndata: 1\r\ndata: 2\r\nid: 7\r\n\r\ndata:x\r\n\r\n:end']],
  ['with lone returns', ['event: a\rdata: 1\rdata: 2\rid: 7\r\rdata:x\r\r:']],
])('a stream is read %s', async (_, pieces) => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(text.encode(piece));
      controller.close();
    },
  });
  const events = [];
  for await (const event of streamEvents(body)) events.push(event);
  expect(events).toEqual([
    { event: 'a', data: '1\n2', id: '7' },
    { event: 'message', data: 'x', id: '7' },
  ]);
});
