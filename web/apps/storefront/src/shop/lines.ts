import type { Line } from './types.ts';

/** The way to what was bought, while it is known here: lines of other systems have none. */
export function productOf(line: Line): string | undefined {
  return line.product ? `/products/${line.product}` : undefined;
}
