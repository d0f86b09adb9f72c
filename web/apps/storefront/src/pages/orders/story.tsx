import { Amount, type Happening, Say, type Step } from '@souk/shop-ui';
import type { Language } from '@souk/text';
import { shortDay, time } from '../../shop/times.ts';
import type { OrderStory, PaymentMethod } from '../../shop/types.ts';
import type { ordersWords } from '../../text/orders.ts';

type Words = (typeof ordersWords)[Language];

/** Where an order is, in five steps: each is done when the API says when. */
export function steps(order: OrderStory, labels: Words['steps'], language: Language): Step[] {
  const times = [
    ['placed', order.placed_at],
    ['paid', order.paid_at],
    ['shipped', order.shipped_at],
    ['received', order.received_at],
    ['closed', order.closed_at],
  ] as const;
  // Goods can be closed without ever having been sent: then nothing is under way any more.
  const next = order.fulfilment === 'closed' ? -1 : times.findIndex(([, at]) => !at);
  return times.map(([name, at], index) => ({
    label: labels[name],
    state: at ? 'done' : index === next ? 'now' : 'to-come',
    time: at ? shortDay(at, language) : undefined,
  }));
}

/** What happened, the latest first. A kind that is newer than this page is told as such, not left out. */
export function happenings(
  order: OrderStory,
  methods: readonly PaymentMethod[],
  words: Words,
  language: Language,
): Happening[] {
  const said: Readonly<Record<string, string>> = words.happened;
  const who: Readonly<Record<string, string>> = words.who;
  // Ways to pay are called as the shop calls them; one that it does not offer any more has no name here.
  const way = (provider: string | null | undefined) => methods.find((method) => method.provider === provider)?.title;
  const note = (entry: OrderStory['timeline'][number]) => {
    if (entry.carrier) return <Say text={`${entry.carrier} ${entry.tracking_number ?? ''}`} />;
    const by = entry.actor ? (who[entry.actor] ?? who.shop) : undefined;
    const title = way(entry.provider);
    if (!title) return by;
    return (
      <>
        <Say text={title} />
        {by !== undefined && ` · ${by}`}
      </>
    );
  };
  return order.timeline
    .map((entry, index) => ({
      key: `${entry.kind}-${index}`,
      title: (
        <>
          {said[entry.kind] ?? words.something}
          {typeof entry.amount === 'number' && (
            <>
              {' '}
              <Amount of={entry.amount} currency={order.currency} />
            </>
          )}
        </>
      ),
      note: note(entry),
      time: time(entry.at, language),
      at: entry.at,
    }))
    .reverse();
}
