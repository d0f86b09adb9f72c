import type { MeResponse, Permission } from '@souk/api/merchant';
import { type Signed, useSigned } from '@souk/console';

/** Who works for which shop; the keys of the cache begin with both. */
export interface Here extends Signed {
  readonly me: MeResponse;
  readonly currency: string;
  readonly zone: string;
  can(right: Permission): boolean;
  /** The shop is suspended: everything can be read, nothing changed. */
  readonly readOnly: boolean;
}

export function hereOf(me: MeResponse): Here {
  return {
    me,
    currency: me.shop.currency,
    zone: me.shop.time_zone,
    scope: [me.shop.slug, me.id ?? me.name],
    can: (right) => me.permissions.includes(right),
    readOnly: me.shop.status !== 'active',
  };
}

/** Only inside the console, where somebody is signed in. */
export const useHere = useSigned<Here>;
