import { useEffect, useReducer } from 'preact/hooks';
import { asProblem, type Problem } from './client.ts';

/** What is known of something on the server. Old data stays while new data comes. */
export interface Resource<T> {
  data: T | undefined;
  problem: Problem | undefined;
  /** Being asked for again while `data` is shown. */
  refreshing: boolean;
  reload: () => Promise<void>;
}

interface Options<T> {
  /** How long an answer is good without asking again, in milliseconds. */
  fresh?: number;
  /** While the page is looked at, ask again after so many milliseconds; null: not again. */
  pace?: (data: T) => number | null;
}

interface Entry {
  data?: unknown;
  problem?: Problem | undefined;
  at: number;
  asking: Promise<void> | undefined;
  heard: Set<() => void>;
}

const entries = new Map<string, Entry>();

/** Reads something and keeps it for the next page; `null` reads nothing. */
export function useResource<T>(key: string | null, load: () => Promise<T>, options: Options<T> = {}): Resource<T> {
  const [, render] = useReducer((n: number) => n + 1, 0);
  const { fresh = 15_000, pace } = options;
  const entry = key === null ? undefined : entryOf(key);
  const shown = entry?.data ?? entry?.problem;
  const reload = () => (key === null ? Promise.resolve() : ask(key, load));
  useEffect(() => {
    if (key === null) return;
    const mine = entryOf(key);
    const changed = () => render(0);
    mine.heard.add(changed);
    // An answer may have come after this was drawn and before anybody listened.
    if ((mine.data ?? mine.problem) !== shown) changed();
    if (Date.now() - mine.at > fresh) void ask(key, load);
    return () => {
      mine.heard.delete(changed);
    };
  }, [key]);
  const forgotten = entry?.at === 0;
  useEffect(() => {
    if (key !== null && forgotten) void ask(key, load);
  }, [key, forgotten]);
  const wait = entry?.data === undefined || !pace ? null : pace(entry.data as T);
  useEffect(() => {
    if (key === null || wait === null) return;
    // A little early or late, so that a thousand phones do not ask in the same instant.
    const timer = setTimeout(
      () => {
        if (document.visibilityState === 'visible') void ask(key, load);
      },
      wait * (0.9 + Math.random() * 0.2),
    );
    const look = () => {
      if (document.visibilityState === 'visible') void ask(key, load);
    };
    document.addEventListener('visibilitychange', look);
    addEventListener('online', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('online', look);
    };
  }, [key, wait, entry?.at]);
  return {
    data: entry?.data as T | undefined,
    problem: entry?.problem,
    refreshing: entry?.data !== undefined && entry.asking !== undefined,
    reload,
  };
}

/** Puts what an answer just said in the place of what was known. */
export function know<T>(key: string, data: T): void {
  const entry = entryOf(key);
  Object.assign(entry, { data, problem: undefined, at: Date.now() });
  tell(entry);
}

/** Everything whose key begins so is asked for again: now where it is in sight, else when it is next looked at. */
export function forget(prefix: string): void {
  for (const [key, entry] of entries) {
    if (!key.startsWith(prefix)) continue;
    if (entry.heard.size === 0) entries.delete(key);
    else {
      entry.at = 0;
      tell(entry);
    }
  }
}

/** What could not be read is asked for again: the reason is gone. */
export function forgetFailed(): void {
  for (const [key, entry] of entries) {
    if (entry.problem === undefined) continue;
    entry.problem = undefined;
    forget(key);
  }
}

/** Somebody else is here now: nothing of what was known stays. */
export function forgetAll(): void {
  for (const entry of entries.values()) Object.assign(entry, { data: undefined, problem: undefined, at: 0 });
  for (const entry of entries.values()) tell(entry);
}

function ask<T>(key: string, load: () => Promise<T>): Promise<void> {
  const entry = entryOf(key);
  entry.asking ??= load()
    .then(
      (data) => Object.assign(entry, { data, problem: undefined }),
      (error: unknown) => Object.assign(entry, { problem: asProblem(error) }),
    )
    .then(() => {
      Object.assign(entry, { at: Date.now(), asking: undefined });
      tell(entry);
    });
  tell(entry);
  return entry.asking;
}

function tell(entry: Entry): void {
  for (const changed of [...entry.heard]) changed();
}

function entryOf(key: string): Entry {
  let entry = entries.get(key);
  if (!entry) {
    entry = { at: 0, asking: undefined, heard: new Set() };
    entries.set(key, entry);
  }
  return entry;
}
