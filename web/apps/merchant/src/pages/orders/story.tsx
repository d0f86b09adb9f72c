import type { TimelineEntryResponse } from '@souk/api/merchant';
import { format, minor } from '@souk/money';
import { instant } from '@souk/time';
import { Story, type StoryEntry } from '@souk/ui';
import type { ReactNode } from 'react';
import { useProviderName } from '../../parts/names.ts';
import { useWordsOf } from '../../parts/words.ts';
import { ordersWords } from '../../text/orders.ts';
import type { Order } from './order.tsx';

type Words = (typeof ordersWords)['en'];

const looks: Readonly<Record<string, Pick<StoryEntry, 'icon' | 'weight'>>> = {
  'order.placed': { icon: 'cart' },
  'payment.started': { weight: 'minor' },
  'order.paid': { weight: 'money' },
  'order.shipped': { icon: 'ship' },
  'order.received': { icon: 'check' },
  'order.closed': { icon: 'seal' },
  'order.cancelled': { icon: 'stop' },
  'order.held': { icon: 'pause', weight: 'bad' },
  'order.released': { icon: 'play' },
  'refund.requested': { icon: 'refund', weight: 'money' },
  'order.refunded': { icon: 'refund', weight: 'money' },
  'refund.failed': { weight: 'bad' },
  'payment.returned': { icon: 'refund', weight: 'money' },
};

/** All that happened to the order, the newest first. */
export function OrderStory({ order }: { order: Order }): ReactNode {
  const words = useWordsOf(ordersWords);
  const provider = useProviderName();
  const entries = order.timeline.map((entry, at) => told(entry, at, order.currency, words, provider)).reverse();
  return <Story entries={entries} />;
}

function told(
  entry: TimelineEntryResponse,
  at: number,
  currency: string,
  words: Words,
  name: (provider: string) => string,
): StoryEntry {
  const names: Readonly<Record<string, string>> = words.story;
  const what = names[entry.kind] ?? words.something({ kind: entry.kind });
  const details = [
    entry.amount == null ? undefined : format(minor(entry.amount), currency),
    entry.provider == null ? undefined : words.by({ provider: name(entry.provider) }),
    entry.carrier == null ? undefined : words.parcel({ carrier: entry.carrier, no: entry.tracking_number ?? '' }),
  ].filter((one) => one !== undefined);
  const people: Readonly<Record<string, string>> = words.who;
  return {
    id: `${entry.kind} ${at}`,
    at: instant(entry.at),
    what: <bdi>{[what, ...details].join(' · ')}</bdi>,
    // Nobody is named where the API names nobody.
    who: entry.actor == null ? '' : (people[entry.actor] ?? <bdi>{entry.actor}</bdi>),
    ...looks[entry.kind],
    ...(entry.reason ? { note: entry.reason } : {}),
  };
}
