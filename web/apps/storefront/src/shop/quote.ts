import { useRef } from 'preact/hooks';
import { learn } from './cart.ts';
import { answer, api } from './client.ts';
import { type Resource, useResource } from './resource.ts';
import { useStanding } from './session.ts';
import type { CartLine, Quote } from './types.ts';

async function ask(lines: CartLine[] | null): Promise<Quote> {
  const quote = await answer(api.POST('/storefront/v1/quotes', { body: { lines } }));
  learn(quote.lines);
  return quote;
}

/**
 * What these lines cost this shopper now. While another number of pieces is asked about, the last answer stays, marked
 * as being refreshed.
 */
export function useQuote(lines: readonly CartLine[] | null): Resource<Quote> {
  const standing = useStanding();
  const asked = lines && lines.length > 0 ? [...lines] : null;
  const key = asked && `quote:${standing}:${JSON.stringify(asked)}`;
  const quote = useResource(key, () => ask(asked), {
    fresh: 1_000,
  });
  const last = useRef<Quote | undefined>(undefined);
  if (quote.data) last.current = quote.data;
  if (asked === null) last.current = undefined;
  const data = quote.data ?? (quote.problem ? undefined : last.current);
  return { ...quote, data, refreshing: quote.refreshing || (data !== undefined && quote.data === undefined) };
}
