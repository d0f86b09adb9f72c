import type { ProblemKind } from '@souk/api';
import { read, write } from './storage.ts';
import { store } from './store.ts';
import type { Shop } from './types.ts';

/** Whether there is a shop here, and open. */
export type ShopStanding = 'open' | 'unknown' | 'suspended' | 'closed';

export const standingOfShop = store<ShopStanding>('open');

const place = 'souk.shop';

/** How the shop shows itself: as it did at the last visit, until it has said so again. */
export const shopHere = store<Shop | null>(read<Shop>(place, 'local'));

const said: Record<Shop['status'], ShopStanding> = { active: 'open', suspended: 'suspended', closed: 'closed' };

/** The shop says of itself what it is and whether it sells. It answers well where it does not: `status` counts. */
export function knowShop(shop: Shop): void {
  write(place, shop, 'local');
  shopHere.set(shop);
  // A state that is newer than this page is no open shop.
  stand(said[shop.status] ?? 'closed');
}

const kinds: Partial<Record<ProblemKind, ShopStanding>> = {
  'unknown-tenant': 'unknown',
  'tenant-suspended': 'suspended',
  'tenant-closed': 'closed',
};

/** Any refusal may say that the shop is gone or paused; that it is back only the shop itself says. */
export async function hearOfShop(response: Response): Promise<void> {
  if (![403, 404, 410].includes(response.status)) return;
  const body: { type?: unknown } = await response.json().catch(() => ({}));
  const kind = String(body.type ?? '').replace('/problems/', '') as ProblemKind;
  const standing = kinds[kind];
  if (standing) stand(standing);
}

function stand(standing: ShopStanding): void {
  if (standingOfShop.get() !== standing) standingOfShop.set(standing);
}
