import type { Language } from '@souk/text';
import { hour, type Instant, minute } from './instant.ts';
import { type Day, isoDay, localOf, two } from './zone.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-11-22` or `22 Nov 2026`. */
export function formatDay(day: Day, language: Language): string {
  return language === 'zh-CN' ? isoDay(day) : `${day.day} ${months[day.month - 1]} ${day.year}`;
}

/** `2026-11-22 14:05` or `22 Nov 2026, 14:05`, in the shop's zone; with seconds in stories and logs. */
export function formatTime(
  at: Instant,
  zone: string,
  language: Language,
  precision: 'minute' | 'second' = 'minute',
): string {
  const local = localOf(at, zone);
  const seconds = precision === 'second' ? `:${two(local.second)}` : '';
  const clock = `${two(local.hour)}:${two(local.minute)}${seconds}`;
  return `${formatDay(local, language)}${language === 'zh-CN' ? ' ' : ', '}${clock}`;
}

/** `14:05`, where the day is known. */
export function formatClock(at: Instant, zone: string): string {
  const local = localOf(at, zone);
  return `${two(local.hour)}:${two(local.minute)}`;
}

/** A time as it is told, and the exact one for the title. */
export interface Told {
  readonly text: string;
  readonly title: string;
}

const relatives = new Map<Language, Intl.RelativeTimeFormat>();

/** Within a day of now `3 hours ago` or `in 5 minutes`, else the time itself; the title always has the time itself. */
export function tellTime(at: Instant, now: Instant, zone: string, language: Language): Told {
  const title = formatTime(at, zone, language);
  const away = Math.abs(at - now);
  if (away >= 24 * hour) return { text: title, title };
  if (away < minute) return { text: language === 'zh-CN' ? '刚刚' : 'just now', title };
  const [unit, size] = away < hour ? (['minute', minute] as const) : (['hour', hour] as const);
  const told = relatives.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  relatives.set(language, told);
  return { text: told.format(Math.sign(at - now) * Math.floor(away / size), unit), title };
}
