import { answer, api } from './client.ts';
import { type Pages, usePages } from './pages.ts';
import { type Resource, useResource } from './resource.ts';
import { useStanding } from './session.ts';
import type { Order, OrderCounts, OrderStory } from './types.ts';

/** What a shopper looks for again and again, in the order of the tabs. */
export const orderViews = ['unpaid', 'to-ship', 'to-receive', 'after-sale'] as const;

export type OrderView = (typeof orderViews)[number];

/** Anything else in an address means all of them. */
export function orderViewOf(text: string | undefined): OrderView | undefined {
  return orderViews.find((view) => view === text);
}

export function useOrders(view: OrderView | undefined): Pages<Order> {
  const member = useStanding() !== 'guest';
  return usePages(member ? `orders:${view ?? 'all'}` : null, (after) =>
    answer(
      api.GET('/storefront/v1/orders', {
        params: { query: { limit: 20, ...(view ? { view } : {}), ...(after ? { after } : {}) } },
      }),
    ),
  );
}

/** How many orders there are in each view. */
export function useOrderCounts(): Resource<OrderCounts> {
  const member = useStanding() === 'member';
  return useResource(member ? 'orders:counts' : null, () => answer(api.GET('/storefront/v1/orders/counts')));
}

/** The figure of a view; nothing while it is unknown. */
export function countOf(counts: OrderCounts | undefined, view: OrderView): number | undefined {
  if (!counts) return undefined;
  const by = { unpaid: counts.unpaid, 'to-ship': counts.to_ship, 'to-receive': counts.to_receive };
  return (view === 'after-sale' ? counts.after_sale : by[view]).count;
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

/** Whether its buyer may ask for money back, as far as the page can tell; the server decides. */
export function mayAskBack(order: OrderStory): boolean {
  const waits = order.after_sales.some((request) => request.state === 'asked');
  return order.state === 'paid' && order.fulfilment !== 'closed' && !waits;
}
