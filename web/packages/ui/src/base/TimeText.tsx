import { formatTime, type Instant, tellTime } from '@souk/time';
import type { ReactNode } from 'react';
import { useSurroundings } from './Provider.tsx';
import { useLang } from './words.tsx';

/** A moment by the shop's clock. With `now` (of the server's clock) it is told: "3 hours ago", the exact time in the title. */
export function TimeText({
  at,
  now,
  seconds,
}: {
  at: Instant | null;
  now?: Instant | undefined;
  seconds?: boolean;
}): ReactNode {
  const lang = useLang();
  const { zone } = useSurroundings();
  if (at === null) return '—';
  const told =
    now === undefined
      ? { text: formatTime(at, zone, lang, seconds ? 'second' : 'minute'), title: formatTime(at, zone, lang, 'second') }
      : tellTime(at, now, zone, lang);
  return (
    <time dateTime={new Date(at).toISOString()} title={told.title}>
      {told.text}
    </time>
  );
}
