declare const millis: unique symbol;

/** A moment: milliseconds since 1970 in UTC. */
export type Instant = number & { readonly [millis]: true };

/** The door: a time of the API (`2026-03-02T02:00:00.123456Z`) or milliseconds. */
export function instant(at: string | number | Date): Instant {
  // Old browsers read three digits of a second at most.
  const read = typeof at === 'string' ? Date.parse(at.replace(/(\.\d{3})\d+/, '$1')) : Number(at);
  if (!Number.isFinite(read)) throw new RangeError(`not a time: ${String(at)}`);
  return read as Instant;
}

/** Units in milliseconds. A day of a calendar is not always 24 hours: see `zone.ts`. */
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;

/** So many milliseconds later. */
export function later(at: Instant, ms: number): Instant {
  return (at + ms) as Instant;
}
