import { hour, type Instant, instant, later, minute } from './instant.ts';

/** A day of a calendar, wherever it is. Months count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What clock and calendar of a zone show. */
export interface Local extends Day {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What clock and calendar of a zone (`Asia/Shanghai`) show at a moment. */
export function localOf(at: Instant, zone: string): Local {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const read: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) read[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour: h = 0, minute: m = 0, second: s = 0 } = read;
  return { year, month, day, hour: h, minute: m, second: s };
}

/** The first moment of a day in a zone. Where clocks jump over midnight (or the day), the first moment after. */
export function startOf(day: Day, zone: string): Instant {
  const midnight = Date.UTC(day.year, day.month - 1, day.day);
  // No zone is further than 14 hours from UTC, and none moves by more than a day.
  let before = instant(midnight - 38 * hour);
  let since = instant(midnight + 38 * hour);
  const wanted = ordinal(day);
  while (since - before > 1) {
    const middle = instant(Math.floor((before + since) / 2));
    if (ordinal(localOf(middle, zone)) >= wanted) since = middle;
    else before = middle;
  }
  return since;
}

/** So many days on; the calendar carries over. */
export function plusDays({ year, month, day }: Day, days: number): Day {
  return dayOf(Date.UTC(year, month - 1, day + days));
}

/** The first of a month, so many months on. */
export function firstOfMonth({ year, month }: Day, months = 0): Day {
  return dayOf(Date.UTC(year, month - 1 + months, 1));
}

/** Monday is 1, Sunday 7. */
export function weekday({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

/** `2026-11-22`. */
export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Reads `2026-11-22`; nothing for what is no day of the calendar. */
export function readDay(text: string): Day | undefined {
  const read = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!read) return undefined;
  const day = dayOf(Date.UTC(Number(read[1]), Number(read[2]) - 1, Number(read[3])));
  return isoDay(day) === text ? day : undefined;
}

/** `Asia/Shanghai, UTC+08:00` where somebody's own clock shows another time than the shop's; else nothing. */
export function zoneNote(at: Instant, zone: string, own: string): string | null {
  const offset = offsetOf(at, zone);
  return offset === offsetOf(at, own) ? null : `${zone.replaceAll('_', ' ')}, ${offset}`;
}

function offsetOf(at: Instant, zone: string): string {
  const { year, month, day, hour: h, minute: m, second: s } = localOf(at, zone);
  const minutes = Math.round((Date.UTC(year, month - 1, day, h, m, s) - later(at, 0)) / minute);
  const ahead = Math.abs(minutes);
  return `UTC${minutes < 0 ? '\u2212' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

function dayOf(utc: number): Day {
  const date = new Date(utc);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days in their order. */
function ordinal({ year, month, day }: Day): number {
  return (year * 12 + month) * 31 + day;
}

/** With a zero in front. */
export function two(n: number): string {
  return String(n).padStart(2, '0');
}
