import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysOf,
  exportName,
  formatClock,
  formatDay,
  formatTime,
  hour,
  instant,
  isoDay,
  later,
  localOf,
  type Period,
  readDay,
  readPeriod,
  relativePeriods,
  spanOf,
  startOf,
  tellTime,
  writePeriod,
  zoneNote,
} from './index.ts';

const shanghai = 'Asia/Shanghai';
const at = instant('2026-11-22T06:05:09.123456Z');
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 16);

describe('a time is shown', () => {
  test("in the shop's zone, in the manner of the language", () => {
    expect(formatTime(at, shanghai, 'zh-CN')).toBe('2026-11-22 14:05');
    expect(formatTime(at, shanghai, 'en')).toBe('22 Nov 2026, 14:05');
    expect(formatTime(at, shanghai, 'zh-CN', 'second')).toBe('2026-11-22 14:05:09');
    expect(formatTime(instant('2026-09-04T16:00:00Z'), shanghai, 'en')).toBe('5 Sep 2026, 00:00');
    expect(formatDay({ year: 2026, month: 3, day: 2 }, 'en')).toBe('2 Mar 2026');
    expect(formatClock(at, 'America/New_York')).toBe('01:05');
  });

  test('in words within a day, with the exact time in the title', () => {
    const told = (ms: number, language: 'zh-CN' | 'en') => tellTime(later(at, ms), at, shanghai, language).text;
    expect(told(-30_000, 'zh-CN')).toBe('刚刚');
    expect(told(-3 * hour, 'zh-CN')).toBe('3小时前');
    expect([told(-90_000, 'en'), told(5 * 60_000, 'en'), told(-23.9 * hour, 'en')]).toEqual([
      '1 minute ago',
      'in 5 minutes',
      '23 hours ago',
    ]);
    expect(told(-24 * hour, 'en')).toBe('21 Nov 2026, 14:05');
    expect(tellTime(later(at, -hour), at, shanghai, 'en').title).toBe('22 Nov 2026, 13:05');
  });

  test("with the zone's name where the viewer's clock shows another time", () => {
    expect(zoneNote(at, shanghai, 'Asia/Singapore')).toBeNull();
    expect(zoneNote(at, shanghai, 'Europe/London')).toBe('Asia/Shanghai, UTC+08:00');
    expect(zoneNote(at, 'America/St_Johns', shanghai)).toBe('America/St Johns, UTC\u221203:30');
  });

  test('or refused where it is none', () => expect(() => instant('soon')).toThrow(RangeError));
});

describe('a day begins', () => {
  test.each([
    [shanghai, '2026-11-22', '2026-11-21T16:00'],
    ['America/New_York', '2026-03-08', '2026-03-08T05:00'],
    ['America/New_York', '2026-03-09', '2026-03-09T04:00'],
    // Clocks jump from 0:00 to 1:00: the day begins at 1:00.
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00'],
    // Midnight comes twice: the day begins with the first.
    ['America/Havana', '2026-11-01', '2026-11-01T04:00'],
    // There was no 30 December: it begins, and ends, with the 31st.
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00'],
    ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00'],
    ['Pacific/Pago_Pago', '2026-01-01', '2026-01-01T11:00'],
  ])('in %s, %s at %s', (zone, text, begins) => {
    const day = readDay(text);
    expect(day && iso(startOf(day, zone))).toBe(begins);
  });

  test('exactly where the calendar turns, in any zone and year', () => {
    const zones = fc.constantFrom(
      'America/New_York',
      'Europe/London',
      'Africa/Cairo',
      'Australia/Lord_Howe',
      'Asia/Beirut',
      shanghai,
    );
    const days = fc.date({ min: new Date('1995-01-01'), max: new Date('2037-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(zones, days, (zone, date) => {
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        const begins = startOf(day, zone);
        expect(isoDay(localOf(begins, zone))).toBe(isoDay(day));
        expect(isoDay(localOf(later(begins, -1), zone)) < isoDay(day)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a period', () => {
  // 23:30 on Sunday 22 November in New York; Monday in Shanghai.
  const now = instant('2026-11-23T04:30:00Z');
  test.each<[Period, string, string]>([
    ['today', '2026-11-22', '2026-11-23'],
    ['yesterday', '2026-11-21', '2026-11-22'],
    ['last-7-days', '2026-11-16', '2026-11-23'],
    ['last-30-days', '2026-10-24', '2026-11-23'],
    ['last-90-days', '2026-08-25', '2026-11-23'],
    ['this-week', '2026-11-16', '2026-11-23'],
    ['last-week', '2026-11-09', '2026-11-16'],
    ['this-month', '2026-11-01', '2026-12-01'],
    ['last-month', '2026-10-01', '2026-11-01'],
    ['this-year', '2026-01-01', '2027-01-01'],
  ])('%s begins in the shop, not where it is looked at', (period, from, until) => {
    const days = daysOf(period, now, 'America/New_York');
    expect([isoDay(days.from), isoDay(days.until)]).toEqual([from, until]);
    expect(Object.keys(days.from)).toEqual(['year', 'month', 'day']);
  });

  test('is half-open and as long as the days were', () => {
    const hours = (day: string) => {
      const span = spanOf('today', instant(`${day}T17:00:00Z`), 'America/New_York');
      return (span.until - span.from) / hour;
    };
    expect([hours('2026-03-07'), hours('2026-03-08'), hours('2026-11-01')]).toEqual([24, 23, 25]);
    const yesterday = spanOf('yesterday', now, shanghai);
    expect(yesterday.until).toBe(spanOf('today', now, shanghai).from);
    expect([iso(yesterday.from), iso(yesterday.until)]).toEqual(['2026-11-21T16:00', '2026-11-22T16:00']);
  });

  test('is written and read back, and nothing else is read', () => {
    const days = daysOf('last-week', now, shanghai);
    for (const period of [...relativePeriods, days]) expect(readPeriod(writePeriod(period))).toEqual(period);
    expect(writePeriod(days)).toBe('2026-11-16..2026-11-23');
    for (const wrong of [
      '',
      'soon',
      '2026-11-01',
      '2026-11-08..2026-11-08',
      '2026-02-30..2026-03-08',
      '2026-01-01..2026-01-02..2026-01-03',
    ]) {
      expect(readPeriod(wrong), wrong).toBeUndefined();
    }
    expect(exportName('orders', days)).toBe('orders_from-2026-11-16_until-2026-11-23');
  });
});
