import type { Jurisdiction, Plan } from '@souk/api/platform';
import { zone } from '../../data/here.ts';

/** What can be booked. */
export const plans = ['free', 'standard', 'enterprise'] as const satisfies readonly Plan[];

/** Whose rules can bound a shop's apps. */
export const jurisdictions = ['CN', 'EU', 'US-direct-selling', 'none'] as const satisfies readonly Jurisdiction[];

/** Where most shops under some rules are; shops under none are where whoever provisions them is. */
const zones: Readonly<Record<Jurisdiction, string>> = {
  CN: 'Asia/Shanghai',
  EU: 'Europe/Berlin',
  'US-direct-selling': 'America/New_York',
  none: zone,
};

/** The time zone to propose under some rules. */
export const zoneUnder = (jurisdiction: Jurisdiction): string => zones[jurisdiction];
