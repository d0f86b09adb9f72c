import { live } from '@souk/api/live';
import { heard, languages } from '@souk/console';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { currentShop } from '../session/shop.ts';
import { useHere } from './here.ts';
import { readAgain } from './readAgain.ts';

/** What the server names, and the keys of the cache that it concerns. */
const topics = {
  orders: ['orders', 'home'],
  members: ['members'],
  withdrawals: ['money', 'home'],
  products: ['products', 'stock', 'home'],
  apps: ['apps', 'home'],
  payments: ['payments', 'home'],
  jobs: ['jobs'],
  settings: ['settings'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Topic = keyof typeof topics;

const listeners = new Map<Topic, Set<() => void>>();

/** Tells all of this tab who listen for a topic. */
export function tellTopic(topic: Topic): void {
  for (const listener of [...(listeners.get(topic) ?? [])]) listener();
}

/** Calls back whenever the server says that something of the topic changed. */
export function useTopic(topic: Topic | undefined, changed: () => void): void {
  const now = useRef(changed);
  now.current = changed;
  useEffect(() => {
    if (topic === undefined) return;
    const all = listeners.get(topic) ?? new Set();
    const one = () => now.current();
    listeners.set(topic, all.add(one));
    return () => void all.delete(one);
  }, [topic]);
}

/** Hears what changes in the shop: records and counts are read again; lists stay as they are under the reader's eyes. */
export function useLive(): void {
  const { scope } = useHere();
  const cache = useQueryClient();
  useEffect(() => {
    const stream = live({
      path: '/merchant/v1/live',
      name: scope.join('.'),
      language: () => languages.current(),
      tenant: currentShop,
      signals: heard,
    });
    const concerning = (noun: string) =>
      readAgain(
        cache,
        ({ queryKey }) =>
          scope.every((part, at) => queryKey[at] === part) &&
          queryKey[scope.length] === noun &&
          queryKey[scope.length + 1] !== 'list',
      );
    const nouns = [...new Set(Object.values(topics).flat())];
    const read = new Map(nouns.map((noun) => [noun, concerning(noun)]));
    for (const topic of Object.keys(topics) as Topic[])
      stream.on(topic, () => {
        for (const noun of topics[topic]) void read.get(noun)?.();
        tellTopic(topic);
      });
    stream.onRefreshAll(() => void cache.invalidateQueries());
    return () => stream.close();
  }, [scope, cache]);
}
