import type { MeResponse, Permission } from '@souk/api/merchant';
import { createContext, useContext } from 'react';

/** Who works for which shop. */
export interface Here {
  readonly me: MeResponse;
  readonly currency: string;
  readonly zone: string;
  /** Begins each key of the cache: what one person saw of one shop is nobody else's. */
  readonly scope: readonly string[];
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

export const HereContext = createContext<Here | null>(null);

/** Only inside the console, where somebody is signed in. */
export function useHere(): Here {
  const here = useContext(HereContext);
  if (here === null) throw new Error('nobody is signed in');
  return here;
}
