import { answer } from '@souk/api';
import type { StoryEntryResponse } from '@souk/api/merchant';
import { sayProblem, useRefresh, useWordsOf, wordOf } from '@souk/console';
import { format, minor, negated } from '@souk/money';
import { inLanguage, type Language } from '@souk/text';
import { instant } from '@souk/time';
import { Story, type StoryEntry, useLang, useToasts } from '@souk/ui';
import type { ReactNode } from 'react';
import { api } from '../../data/api.ts';
import { useMayNot } from '../../parts/may.ts';
import { useProviderName } from '../../parts/provider.ts';
import { ordersWords } from '../../text/orders.ts';
import type { Order } from './order.tsx';

type Words = (typeof ordersWords)['en'];

const looks: Readonly<Record<string, Pick<StoryEntry, 'icon' | 'weight'>>> = {
  'order.placed': { icon: 'cart' },
  'order.note': { weight: 'note' },
  'order.noted': { weight: 'note' },
  'payment.started': { weight: 'minor' },
  'payment.failed': { weight: 'minor' },
  'payment.quarantined': { icon: 'warn', weight: 'bad' },
  'rewards.due': { weight: 'minor' },
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
  'after-sale.asked': { icon: 'refund', weight: 'bad' },
};

/** All that happened to the order, the newest first, with what apps did about it and what money moved. */
export function OrderStory({ order }: { order: Order }): ReactNode {
  const words = useWordsOf(ordersWords);
  const lang = useLang();
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const { show } = useToasts();
  const provider = useProviderName();
  const told = { currency: order.currency, words, provider, lang };
  const entries = order.timeline.flatMap((entry) => [happened(entry, told), ...runsOf(entry, told)]).reverse();

  async function write(note: string): Promise<void> {
    const params = { path: { id: order.id } };
    try {
      await answer(api.POST('/merchant/v1/orders/{id}/notes', { params, body: { note } }));
      await refresh('orders');
    } catch (thrown) {
      show({ text: sayProblem(thrown), failed: true });
      // What was typed stays in its field.
      throw thrown;
    }
  }

  return <Story entries={entries} onNote={mayNot('orders:write') === undefined ? write : undefined} />;
}

interface Told {
  currency: string;
  words: Words;
  provider: (provider: string) => string;
  lang: Language;
}

function happened(entry: StoryEntryResponse, { currency, words, provider }: Told): StoryEntry {
  const what =
    wordOf(words.story, entry.kind) ?? (entry.note == null ? words.something({ kind: entry.kind }) : words.noted);
  // Where there was nothing to pay, nobody paid it through anybody.
  const through = (by: string) => (by === 'none' ? provider(by) : words.by({ provider: provider(by) }));
  const details = [
    entry.amount == null ? undefined : format(minor(entry.amount), currency),
    entry.provider == null ? undefined : through(entry.provider),
    entry.carrier == null ? undefined : words.parcel({ carrier: entry.carrier, no: entry.tracking_number ?? '' }),
  ].filter((one) => one !== undefined);
  const note = entry.note ?? (entry.reason == null ? undefined : (wordOf(words.endings, entry.reason) ?? entry.reason));
  return {
    id: `${entry.seq} ${entry.kind}`,
    at: instant(entry.at),
    what: <bdi>{[what, ...details].join(' · ')}</bdi>,
    who: entry.actor_kind === 'staff' ? <bdi>{entry.actor ?? words.who.staff}</bdi> : words.who[entry.actor_kind],
    ...(entry.note == null ? {} : { weight: 'note' as const }),
    ...looks[entry.kind],
    ...(note ? { note } : {}),
    effects: entry.postings
      .filter(({ member_name }) => member_name != null)
      .map((posting, at) => ({
        id: `${at}`,
        label: `${posting.member_name} · ${words.postings[posting.reason]}`,
        // A reversal takes from the member's pocket; everything else gives to it.
        minor: posting.reason === 'reversal' ? negated(minor(posting.amount)) : minor(posting.amount),
        currency,
      })),
  };
}

/** The calls of apps that an event led to. */
function runsOf({ seq, runs }: StoryEntryResponse, { words, lang }: Told): StoryEntry[] {
  return runs.map((run) => ({
    id: `${seq} ${run.id}`,
    at: instant(run.at),
    what: <bdi>{run.outcome === 'ok' ? words.ran({ n: run.ops }) : words.ranBadly({ outcome: run.outcome })}</bdi>,
    who: <bdi>{`${inLanguage(run.title, lang).text || run.label} ${run.version}`}</bdi>,
    icon: 'app',
    weight: run.outcome === 'ok' ? (run.ops === 0 ? 'minor' : 'plain') : 'bad',
    ...(run.detail === '' ? {} : { note: run.detail }),
  }));
}
