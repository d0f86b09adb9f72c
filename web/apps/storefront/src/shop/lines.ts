import type { ShownLine } from '@souk/shop-ui';
import type { Line } from './types.ts';

/** A line as it is shown. Its picture comes with the API that names it; until then one is drawn. */
export function shownLine(line: Line & { image?: string | null }): ShownLine {
  return { ...line, image: line.image ?? null };
}
