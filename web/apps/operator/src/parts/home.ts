import { answer } from '@souk/api';
import { api } from '../data/api.ts';
import { fresh, useRead } from '../data/read.ts';

/** What the platform says at a glance: the overview shows it, the rail counts it. */
export function useHome() {
  return useRead(['home'], (signal) => answer(api.GET('/platform/v1/home', { signal })), {
    stale: fresh.list,
    again: 30_000,
  });
}
