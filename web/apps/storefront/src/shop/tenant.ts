import type { ProblemKind } from '@souk/api';
import { store } from './store.ts';

/** Whether there is a shop here, and open. */
export type ShopStanding = 'open' | 'unknown' | 'suspended' | 'closed';

export const standingOfShop = store<ShopStanding>('open');

const kinds: Partial<Record<ProblemKind, ShopStanding>> = {
  'unknown-tenant': 'unknown',
  'tenant-suspended': 'suspended',
  'tenant-closed': 'closed',
};

/** Any answer may say that the shop is gone or paused; any good one says that it is back. */
export async function hearOfShop(response: Response): Promise<void> {
  if (response.ok) {
    if (standingOfShop.get() !== 'open') standingOfShop.set('open');
    return;
  }
  if (![403, 404, 410].includes(response.status)) return;
  const body: { type?: unknown } = await response
    .clone()
    .json()
    .catch(() => ({}));
  const kind = String(body.type ?? '').replace('/problems/', '') as ProblemKind;
  const standing = kinds[kind];
  if (standing) standingOfShop.set(standing);
}
