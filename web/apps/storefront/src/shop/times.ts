import type { Language } from '@souk/text';
import { formatDay, formatTime, instant, localOf, tellTime, zoneNote } from '@souk/time';
import { clock } from './client.ts';
import { shopHere } from './tenant.ts';

/** The zone of the device. */
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone of the shop, in which its days begin and end; the device's until the shop has said it. */
const zone = () => shopHere.get()?.time_zone ?? own;

/** Which zone times are shown in, where the clock on somebody's wall shows another time. */
export function foreignZone(): string | null {
  return zoneNote(clock.now(), zone(), own);
}

/** `2026-11-22`. */
export function day(at: string, language: Language): string {
  return formatDay(localOf(instant(at), zone()), language);
}

/** `11-22`, and with the year where it is another one than now. */
export function shortDay(at: string, language: Language): string {
  const local = localOf(instant(at), zone());
  const full = formatDay(local, language);
  if (local.year !== localOf(clock.now(), zone()).year) return full;
  return language === 'zh-CN' ? full.slice(5) : full.slice(0, -5);
}

/** `2026-11-22 14:05`. */
export function time(at: string, language: Language): string {
  return formatTime(instant(at), zone(), language);
}

/** `3 hours ago` within a day. */
export function told(at: string, language: Language): string {
  return tellTime(instant(at), clock.now(), zone(), language).text;
}
