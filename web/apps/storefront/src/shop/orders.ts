import { answer, api } from './client.ts';
import { type Pages, usePages } from './pages.ts';
import { type Resource, useResource } from './resource.ts';
import { useStanding } from './session.ts';
import type { Order, OrderStory } from './types.ts';

export function useOrders(): Pages<Order> {
  const member = useStanding() !== 'guest';
  return usePages(member ? 'orders' : null, (after) =>
    answer(api.GET('/storefront/v1/orders', { params: { query: { limit: 20, ...(after ? { after } : {}) } } })),
  );
}

/** An order with all that happened to it; `null` asks nothing. */
export function useOrder(id: string | null): Resource<OrderStory> {
  const member = useStanding() !== 'guest';
  return useResource(
    member && id !== null ? `order:${id}` : null,
    () => answer(api.GET('/storefront/v1/orders/{id}', { params: { path: { id: id ?? '' } } })),
    { fresh: 2_000 },
  );
}

/** The one word for where an order stands: what is to be paid, else where the goods are. */
export type Stage = 'placed' | 'paid' | 'shipped' | 'received' | 'closed' | 'cancelled' | 'refunded';

export function stageOf({ state, fulfilment }: Pick<Order, 'state' | 'fulfilment'>): Stage {
  if (state !== 'paid') return state;
  return fulfilment === 'unfulfilled' ? 'paid' : fulfilment;
}
