import type { CountResponse } from '@souk/api/merchant';

/** A count for "so many match"; nobody says a number where there are more than were counted. */
export function exact(counted: CountResponse | undefined): number | null {
  return counted === undefined || counted.capped ? null : counted.count;
}
