import { live } from '@souk/api/live';
import { heard, languages } from '@souk/console';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useHere } from './here.ts';

/** What the server names, and the keys of the cache that it concerns. */
const topics: Readonly<Record<string, readonly string[]>> = {
  tenants: ['tenants', 'home'],
  operators: ['operators'],
  apps: ['apps', 'home'],
};

/** Hears what other operators change, and reads it again. */
export function useLive(): void {
  const { scope } = useHere();
  const cache = useQueryClient();
  useEffect(() => {
    const stream = live({
      path: '/platform/v1/live',
      name: scope.join('.'),
      language: () => languages.current(),
      signals: heard,
    });
    const read = (noun: string) => cache.invalidateQueries({ queryKey: [...scope, noun] });
    for (const [topic, nouns] of Object.entries(topics))
      stream.on(topic, () => [...nouns, 'audit'].forEach((noun) => void read(noun)));
    stream.onRefreshAll(() => void cache.invalidateQueries());
    return () => stream.close();
  }, [scope, cache]);
}
