import type { Jurisdiction, Plan } from '@souk/api/platform';

/** What can be booked. */
export const plans = ['free', 'standard', 'enterprise'] as const satisfies readonly Plan[];

/** Whose rules can bound a shop's apps. */
export const jurisdictions = ['CN', 'EU', 'US-direct-selling', 'none'] as const satisfies readonly Jurisdiction[];
