import { instant } from '@souk/time';
import { expect, test } from 'vitest';
import { readWall, writeWall } from './wall.ts';

test.each([
  ['Asia/Shanghai', '2026-11-22T06:05:00Z', '2026-11-22 14:05'],
  ['America/New_York', '2026-11-22T06:05:00Z', '2026-11-22 01:05'],
  ['Asia/Kolkata', '2026-01-01T00:00:00Z', '2026-01-01 05:30'],
])('in %s', (zone, utc, wall) => {
  expect(writeWall(instant(utc), zone)).toBe(wall);
  expect(readWall(wall, zone)).toBe(instant(utc));
});

test.each(['2026-11-22', '2026/11/22 00:00', '2026年11月22日 00:00', '２０２６-11-22', ' 2026-11-22T00:00 '])(
  '%s is understood',
  (typed) => {
    expect(readWall(typed, 'Asia/Shanghai')).toBe(instant('2026-11-21T16:00:00Z'));
  },
);

test.each(['', 'soon', '2026-02-30', '2026-11-22 24:00', '2026-11-22 14:60', '22.11.2026'])(
  '%s is no time',
  (typed) => {
    expect(readWall(typed, 'Asia/Shanghai')).toBeUndefined();
  },
);
