import type { Language } from '@souk/text';
import { formatDay, formatTime, instant, localOf, tellTime } from '@souk/time';
import { clock } from './client.ts';

/** The zone of the device: the API does not say the shop's. */
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `2026-11-22`. */
export function day(at: string, language: Language): string {
  return formatDay(localOf(instant(at), zone), language);
}

/** `11-22`, and with the year where it is another one than now. */
export function shortDay(at: string, language: Language): string {
  const local = localOf(instant(at), zone);
  const full = formatDay(local, language);
  if (local.year !== localOf(clock.now(), zone).year) return full;
  return language === 'zh-CN' ? full.slice(5) : full.slice(0, -5);
}

/** `2026-11-22 14:05`. */
export function time(at: string, language: Language): string {
  return formatTime(instant(at), zone, language);
}

/** `3 hours ago` within a day. */
export function told(at: string, language: Language): string {
  return tellTime(instant(at), clock.now(), zone, language).text;
}
