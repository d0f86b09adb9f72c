import { answer, api } from './client.ts';
import { meant } from './intention.ts';
import { forget, type Resource, useResource } from './resource.ts';
import type { AfterSale, AfterSaleReason, OrderStory } from './types.ts';

/** So many pieces of a line. */
export interface Pieces {
  line: number;
  quantity: number;
}

/** Why somebody wants money back, in the order in which it is asked. */
export const reasons: readonly AfterSaleReason[] = [
  'damaged',
  'wrong',
  'not-as-described',
  'not-received',
  'changed-mind',
  'other',
];

/** What pieces were paid with: the server says it, also that they cannot be asked back. */
export function useWorth(
  order: string,
  pieces: readonly Pieces[],
): Resource<{ amount: number; shipping: number; currency: string }> {
  const asked = pieces.length > 0 ? [...pieces] : null;
  return useResource(
    asked && `worth:${order}:${JSON.stringify(asked)}`,
    () =>
      answer(
        api.POST('/storefront/v1/orders/{id}/after-sales/preview', {
          params: { path: { id: order } },
          body: { pieces: asked ?? [] },
        }),
      ),
    { fresh: 5_000 },
  );
}

/** Asks for money back, once however often it is sent. */
export async function askBack(
  order: string,
  body: { pieces: Pieces[]; reason: AfterSaleReason; words: string },
): Promise<AfterSale> {
  const asked = await meant(`after-sale.${order}`, body, (header) =>
    answer(api.POST('/storefront/v1/orders/{id}/after-sales', { params: { path: { id: order }, header }, body })),
  );
  forget('order');
  return asked;
}

/** Takes a request back. */
export async function takeBack(request: AfterSale): Promise<void> {
  const path = { id: request.id };
  await meant(`withdraw.${request.id}`, {}, (header) =>
    answer(api.POST('/storefront/v1/after-sales/{id}/withdraw', { params: { path, header } })),
  );
  forget('order');
}

/** The lines of an order of which something is left to ask back. */
export function linesLeft(order: OrderStory): OrderStory['lines'] {
  return order.lines.filter((line) => line.net > line.refunded);
}

/**
 * How many pieces of a line are left to ask back: so many as are worth what was not given back. An order says amounts
 * given back, not pieces; the server counts the same way.
 */
export function piecesLeft({ net, refunded, quantity }: OrderStory['lines'][number]): number {
  const left = net - refunded;
  return left <= 0 ? 0 : Math.floor(((left - 1) * quantity) / net) + 1;
}
