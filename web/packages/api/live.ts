import { gapMs, type StreamPlace, type StreamState, stream } from './stream.ts';
import { type Common, commonHeaders } from './transport.ts';

/** Something changed: a topic (`orders`, `withdrawals`), and what little the server says with it. Never the data. */
export interface LiveEvent {
  readonly topic: string;
  readonly data: string;
}

/** The one stream of a console, shared by all its tabs. */
export interface Live {
  /** Hears a topic; answers with what ends it. */
  on(topic: string, heard: (event: LiveEvent) => void): () => void;
  /** Something may have been missed: refresh everything that is shown, once. */
  onRefreshAll(heard: () => void): () => void;
  /** How the stream is, in whichever tab has it; `subscribe` and `state` fit React's `useSyncExternalStore`. */
  state(): StreamState;
  subscribe(changed: () => void): () => void;
  /** Ends it; after signing in again make another one. */
  close(): void;
}

export interface LiveOptions extends Pick<Common, 'language' | 'tenant' | 'signals'> {
  /** Such as `/merchant/v1/live`. It sends at least a comment each 30 s. */
  readonly path: string;
  /** Names the stream among the tabs: shop and person, so that two shops never share. */
  readonly name: string;
  readonly place?: LivePlace;
}

/** What of the browser is used; tests bring their own. */
export interface LivePlace extends StreamPlace {
  /** Runs the work in one tab at a time; the next one takes over when that tab is closed. */
  lead(name: string, signal: AbortSignal, work: () => Promise<void>): void;
  /** A line to the other tabs. */
  channel(name: string, heard: (message: unknown) => void): { post(message: unknown): void; close(): void };
}

/** A tab that did nothing for so long was asleep: it does not trust what it shows. */
const asleepMs = 5 * 60_000;
const watchEachMs = 30_000;

type Message = { event: LiveEvent } | { state: StreamState } | 'refresh-all' | 'hello';

/** Opens the stream, or listens to the tab that has it. */
export function live({ path, name, signals, place = browser, ...common }: LiveOptions): Live {
  const closed = new AbortController();
  const topics = new Map<string, Set<(event: LiveEvent) => void>>();
  const refreshed = new Set<() => void>();
  const subscribed = new Set<() => void>();
  let state: StreamState = 'connecting';
  let leads = false;
  let refreshedAt = Number.NEGATIVE_INFINITY;

  const hear = (message: Message): void => {
    if (message === 'hello') {
      if (leads) channel.post({ state });
    } else if (message === 'refresh-all') {
      // A tab that wakes, and the tab that leads and opens the stream again, mean the same refresh.
      if (place.now() - refreshedAt < gapMs) return;
      refreshedAt = place.now();
      for (const heard of [...refreshed]) heard();
    } else if ('event' in message) {
      for (const heard of [...(topics.get(message.event.topic) ?? [])]) heard(message.event);
    } else if (message.state !== state) {
      state = message.state;
      for (const changed of [...subscribed]) changed();
    }
  };
  const channel = place.channel(`souk.live.${name}`, (message) => hear(message as Message));
  const tellAll = (message: Message) => {
    hear(message);
    channel.post(message);
  };

  const { run, reconnect } = stream({
    path,
    headers: () => commonHeaders(common),
    place,
    signal: closed.signal,
    onState: (now) => tellAll({ state: now }),
    onEvent: ({ event, data }) => tellAll({ event: { topic: event, data } }),
    onGap: () => tellAll('refresh-all'),
    onSignedOut: () => signals.send('signed-out'),
  });
  place.lead(`souk.live.${name}`, closed.signal, () => {
    leads = true;
    return run();
  });
  channel.post('hello');

  const stopWatch = watchForSleep(place, () => {
    reconnect();
    hear('refresh-all');
  });

  return {
    on(topic, heard) {
      const all = topics.get(topic) ?? new Set();
      topics.set(topic, all.add(heard));
      return () => all.delete(heard);
    },
    onRefreshAll: (heard) => into(refreshed, heard),
    state: () => state,
    subscribe: (changed) => into(subscribed, changed),
    close() {
      closed.abort();
      stopWatch();
      channel.close();
    },
  };
}

/** Timers stand still in a sleeping tab, the clock does not. */
function watchForSleep(place: StreamPlace, onWake: () => void): () => void {
  let seenAt = place.now();
  const watch = () => {
    const slept = place.now() - seenAt > asleepMs;
    seenAt = place.now();
    if (slept) onWake();
    cancel = place.after(watchEachMs, watch);
  };
  let cancel = place.after(watchEachMs, watch);
  return () => cancel();
}

function into(all: Set<() => void>, heard: () => void): () => void {
  all.add(heard);
  return () => all.delete(heard);
}

const browser: LivePlace = {
  fetch: (path, init) => fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store' }),
  lead(name, signal, work) {
    // A browser without locks has a stream in each tab.
    if ('locks' in navigator) navigator.locks.request(name, { signal }, work).catch(() => {});
    else void work();
  },
  channel(name, heard) {
    if (typeof BroadcastChannel === 'undefined') return { post: () => {}, close: () => {} };
    const channel = new BroadcastChannel(name);
    let open = true;
    channel.onmessage = ({ data }) => heard(data);
    return {
      post: (message) => void (open && channel.postMessage(message)),
      close() {
        open = false;
        channel.close();
      },
    };
  },
  now: () => Date.now(),
  after(ms, ring) {
    const timer = setTimeout(ring, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};
