import { type Instant, instant, localOf, readDay } from '@souk/time';

/** `2026-11-22 14:05` in a zone. */
export function writeWall(at: Instant, zone: string): string {
  const { year, month, day, hour, minute } = localOf(at, zone);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}

/** Reads what {@link writeWall} writes; a day alone is its first minute. Nothing for what is no time of the calendar. */
export function readWall(typed: string, zone: string): Instant | undefined {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/[/.年月]/g, '-')
    .replace(/日/, ' ')
    .replace('T', ' ');
  const read = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:\s+(\d{1,2}):(\d{2}))?\s*$/.exec(text);
  if (!read) return undefined;
  const [, year = '', month = '', day = '', hour = '0', minute = '0'] = read;
  const date = readDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (date === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const wanted = Date.UTC(date.year, date.month - 1, date.day, Number(hour), Number(minute));
  // The offset at the guess leads to the time; once more where the clocks change in between.
  let at = wanted;
  for (let tries = 0; tries < 2; tries++) {
    const shown = localOf(instant(at), zone);
    at += wanted - Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute);
  }
  return instant(at);
}
