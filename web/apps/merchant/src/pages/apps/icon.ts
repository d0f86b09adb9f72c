import type { Manifest } from '@souk/api/merchant';
import { type IconName, iconNames } from '@souk/icons';

/** Drawings that are called otherwise here. */
const others: Readonly<Record<string, IconName>> = {
  boxes: 'stock',
  package: 'products',
  users: 'members',
  wallet: 'money',
  truck: 'ship',
};

/** Where nobody drew what a manifest names: what stands for its shelf. */
const shelves: Readonly<Record<string, IconName>> = { price: 'discount', referral: 'share', loyalty: 'star' };

/** The drawing that a manifest names, else that of its shelf, else that of any app. */
export function appIcon({ icon, category }: Pick<Manifest, 'icon' | 'category'>): IconName {
  return others[icon] ?? iconNames.find((name) => name === icon) ?? shelves[category] ?? 'app';
}
