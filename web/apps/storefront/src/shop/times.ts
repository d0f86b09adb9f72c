import type { Language } from '@souk/text';
import { formatDay, formatTime, instant, localOf, tellTime } from '@souk/time';
import { clock } from './client.ts';

/** The zone of the device: the API does not say the shop's. */
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `2026-11-22`. */
export function day(at: string, language: Language): string {
  return formatDay(localOf(instant(at), zone), language);
}

/** `2026-11-22 14:05`. */
export function time(at: string, language: Language): string {
  return formatTime(instant(at), zone, language);
}

/** `3 hours ago` within a day. */
export function told(at: string, language: Language): string {
  return tellTime(instant(at), clock.now(), zone, language).text;
}
