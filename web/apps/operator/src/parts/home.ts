import { answer } from '@souk/api';
import { fresh, useRead } from '@souk/console';
import { api } from '../data/api.ts';

/** What the platform says at a glance: the overview shows it, the rail counts it. */
export function useHome() {
  return useRead(['home'], (signal) => answer(api.GET('/platform/v1/home', { signal })), {
    stale: fresh.list,
    every: 30_000,
  });
}
