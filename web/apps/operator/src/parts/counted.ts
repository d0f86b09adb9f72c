import type { CountResponse } from '@souk/api/platform';
import { count } from '@souk/text';
import { useLang } from '@souk/ui';
import { consoleWords } from '../text/console.ts';

/** A count as text; the server counts no further than a bound, and says so. */
export function useCounted(): (counted: CountResponse) => string {
  const lang = useLang();
  const { moreThan } = consoleWords[lang];
  return ({ count: n, capped }) => (capped ? moreThan({ n: count(lang, n) }) : count(lang, n));
}
