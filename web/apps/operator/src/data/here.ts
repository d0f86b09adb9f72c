import type { OperatorMeResponse } from '@souk/api/platform';
import { type Signed, useSigned } from '@souk/console';

/** Who runs the platform from this tab. All operators may do the same. */
export interface Here extends Signed {
  readonly me: OperatorMeResponse;
}

export function hereOf(me: OperatorMeResponse): Here {
  return { me, scope: ['platform', me.id] };
}

/** Only inside the console, where somebody is signed in. */
export const useHere = useSigned<Here>;

/** Times are said in the zone of whoever reads them: the platform has none of its own. */
export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
