import type { Instant } from './instant.ts';
import { type Day, firstOfMonth, isoDay, localOf, plusDays, readDay, startOf, weekday } from './zone.ts';

/** Periods that move with the calendar of the shop. */
export const relativePeriods = [
  'today',
  'yesterday',
  'last-7-days',
  'last-30-days',
  'last-90-days',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-year',
] as const;

/** A period that moves, such as `last-7-days`: seven days, of which today is the last. Weeks begin on Monday. */
export type RelativePeriod = (typeof relativePeriods)[number];

/** Days of the calendar: `from` is in it, `until` is not. */
export interface Days {
  readonly from: Day;
  readonly until: Day;
}

/** What a list is limited to. Views keep relative periods as such. */
export type Period = RelativePeriod | Days;

/** Moments: `from` is in it, `until` is not. What the API is asked for. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

/** The moments of a period, in the shop's zone: a day there may have 23 or 25 hours. */
export function spanOf(period: Period, now: Instant, zone: string): Span {
  const { from, until } = daysOf(period, now, zone);
  return { from: startOf(from, zone), until: startOf(until, zone) };
}

/** The days of a period, in the shop's calendar. */
export function daysOf(period: Period, now: Instant, zone: string): Days {
  if (typeof period === 'object') return period;
  const today = localOf(now, zone);
  const tomorrow = plusDays(today, 1);
  const monday = plusDays(today, 1 - weekday(today));
  switch (period) {
    case 'today':
      return { from: plusDays(today, 0), until: tomorrow };
    case 'yesterday':
      return { from: plusDays(today, -1), until: plusDays(today, 0) };
    case 'last-7-days':
      return { from: plusDays(tomorrow, -7), until: tomorrow };
    case 'last-30-days':
      return { from: plusDays(tomorrow, -30), until: tomorrow };
    case 'last-90-days':
      return { from: plusDays(tomorrow, -90), until: tomorrow };
    case 'this-week':
      return { from: monday, until: plusDays(monday, 7) };
    case 'last-week':
      return { from: plusDays(monday, -7), until: monday };
    case 'this-month':
      return { from: firstOfMonth(today), until: firstOfMonth(today, 1) };
    case 'last-month':
      return { from: firstOfMonth(today, -1), until: firstOfMonth(today) };
    case 'this-year':
      return { from: { ...plusDays(today, 0), month: 1, day: 1 }, until: { year: today.year + 1, month: 1, day: 1 } };
  }
}

/** For addresses: `last-7-days`, or `2026-11-01..2026-11-08` with the day that is no longer in it. */
export function writePeriod(period: Period): string {
  return typeof period === 'string' ? period : `${isoDay(period.from)}..${isoDay(period.until)}`;
}

/** Reads what {@link writePeriod} wrote; nothing for anything else. */
export function readPeriod(text: string): Period | undefined {
  const relative = relativePeriods.find((period) => period === text);
  if (relative) return relative;
  const [from, until, more] = text.split('..').map(readDay);
  return from && until && !more && isoDay(from) < isoDay(until) ? { from, until } : undefined;
}

/** For names of exported files: `orders_from-2026-11-01_until-2026-11-08` says that the last day is not in it. */
export function exportName(noun: string, days: Days): string {
  return `${noun}_from-${isoDay(days.from)}_until-${isoDay(days.until)}`;
}
