import type { components } from '@souk/api/merchant';

/** An address on one line. A region is kept as a path, which is not how people write it. */
export function addressText(to: Pick<components['schemas']['ShipTo'], 'region' | 'street' | 'postcode'>): string {
  return [to.region?.split('/').join(' '), to.street, to.postcode].filter(Boolean).join(' ');
}
