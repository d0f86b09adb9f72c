import { live } from '@souk/api/live';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { currentShop } from '../session/shop.ts';
import { heard, languages } from './api.ts';
import { useHere } from './here.tsx';

/** What the server names, and the keys of the cache that it concerns. */
const topics: Readonly<Record<string, readonly string[]>> = {
  orders: ['orders', 'home'],
  members: ['members'],
  withdrawals: ['money', 'home'],
  products: ['products', 'stock', 'home'],
  apps: ['apps', 'home'],
  payments: ['payments', 'home'],
  settings: ['settings'],
};

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
    const read = (noun: string) =>
      cache.invalidateQueries({
        predicate: ({ queryKey }) =>
          scope.every((part, at) => queryKey[at] === part) &&
          queryKey[scope.length] === noun &&
          queryKey[scope.length + 1] !== 'list',
      });
    for (const [topic, nouns] of Object.entries(topics))
      stream.on(topic, () => nouns.forEach((noun) => void read(noun)));
    stream.onRefreshAll(() => void cache.invalidateQueries());
    return () => stream.close();
  }, [scope, cache]);
}
