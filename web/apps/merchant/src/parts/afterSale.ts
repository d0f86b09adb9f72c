import { answer } from '@souk/api';
import type { AskedBackCountsResponse, AskedBackResponse } from '@souk/api/merchant';
import { fresh, useRead } from '@souk/console';
import { api } from '../data/api.ts';
import { useHere } from '../data/here.ts';

/** How a request looks where it stands. */
export const tones = {
  asked: 'warn',
  approved: 'info',
  refused: 'plain',
  refunded: 'ok',
  withdrawn: 'plain',
} as const;

/** How many requests stand where; nothing for those who may not read orders. */
export function useAfterSaleCounts(): AskedBackCountsResponse | undefined {
  const here = useHere();
  return useRead(
    ['orders', 'after-sales', 'counts'],
    (signal) => answer(api.GET('/merchant/v1/after-sales/counts', { signal })),
    { on: here.can('orders:read'), stale: fresh.list },
  ).data;
}

/** Pages of waiting requests that are looked through for one order. */
const pagesMost = 10;

/** What waits for an answer about one order. The API lists them for the whole shop: those that wait are few. */
export async function waitingOf(order: string, signal: AbortSignal): Promise<AskedBackResponse[]> {
  const found: AskedBackResponse[] = [];
  let after: string | undefined;
  for (let page = 0; page < pagesMost; page++) {
    const query = { state: 'asked' as const, limit: 200, ...(after && { after }) };
    const { items, next } = await answer(api.GET('/merchant/v1/after-sales', { params: { query }, signal }));
    found.push(...items.filter((one) => one.order === order));
    if (next == null || found.length > 0) break;
    after = next;
  }
  return found;
}
