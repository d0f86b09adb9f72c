import type { OperatorMeResponse } from '@souk/api/platform';
import { createContext, useContext } from 'react';

/** Who runs the platform from this tab. All operators may do the same. */
export interface Here {
  readonly me: OperatorMeResponse;
  /** Begins each key of the cache: what one person saw is nobody else's. */
  readonly scope: readonly string[];
}

export function hereOf(me: OperatorMeResponse): Here {
  return { me, scope: ['platform', me.id] };
}

/** Times are said in the zone of whoever reads them: the platform has none of its own. */
export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

export const HereContext = createContext<Here | null>(null);

/** Only inside the console, where somebody is signed in. */
export function useHere(): Here {
  const here = useContext(HereContext);
  if (here === null) throw new Error('nobody is signed in');
  return here;
}
