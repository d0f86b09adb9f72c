import type { Permission } from '@souk/api/merchant';
import type { IconName } from '@souk/icons';
import type { NavItem } from '@souk/ui';
import type { Here } from '../data/here.ts';
import type { consoleWords } from '../text/console.ts';

type Words = (typeof consoleWords)['en'];

interface Noun {
  id: keyof Words['nav'];
  icon: IconName;
  to: string;
  jump: string;
  /** Who lacks it never sees the noun. */
  right: Permission | undefined;
}

const nouns: readonly Noun[] = [
  { id: 'home', icon: 'home', to: '/', jump: 'h', right: undefined },
  { id: 'orders', icon: 'orders', to: '/orders', jump: 'o', right: 'orders:read' },
  { id: 'products', icon: 'products', to: '/products', jump: 'p', right: 'catalogue:read' },
  { id: 'members', icon: 'members', to: '/members', jump: 'm', right: 'members:read' },
  { id: 'money', icon: 'money', to: '/money', jump: 'y', right: 'money:read' },
  { id: 'apps', icon: 'apps', to: '/apps', jump: 'a', right: 'apps:read' },
  { id: 'settings', icon: 'settings', to: '/settings', jump: 's', right: 'settings:read' },
];

/** The rail of this person. */
export function navOf(here: Here, words: Words): readonly NavItem[] {
  return nouns
    .filter(({ right }) => right === undefined || here.can(right))
    .map(({ id, icon, to, jump }) => ({ id, icon, to, jump, label: words.nav[id] }));
}

/** The noun of an address. */
export function nounOf(path: string): string {
  const first = path.split('/')[1] ?? '';
  return first === '' ? 'home' : (nouns.find(({ to }) => to === `/${first}`)?.id ?? '');
}

/** First letters of the pinyin of the nouns. */
export const initials: Readonly<Record<string, string>> = {
  home: 'sy',
  orders: 'dd',
  products: 'sp',
  members: 'hy',
  money: 'zj',
  apps: 'yy',
  settings: 'sz',
  afterSales: 'shsq',
  categories: 'spfl',
  withdrawals: 'tx',
  accounts: 'zh',
  payments: 'sk',
  installed: 'yzyy',
  order: 'jgyydsx',
  shop: 'dpgz',
  face: 'dm',
  legal: 'flws',
  ways: 'skfs',
  staff: 'yg',
  keys: 'apimy',
  audit: 'czjl',
  plan: 'tc',
};

interface Page {
  id: keyof Words['pages'];
  to: string;
  icon: IconName;
  right: Permission | undefined;
}

/** Pages below the nouns, for the palette and the settings. */
export const subPages: readonly Page[] = [
  { id: 'afterSales', to: '/orders/after-sales', icon: 'refund', right: 'orders:read' },
  { id: 'categories', to: '/products/categories', icon: 'tag', right: 'catalogue:read' },
  { id: 'withdrawals', to: '/money/withdrawals', icon: 'bank', right: 'money:read' },
  { id: 'accounts', to: '/money/accounts', icon: 'ledger', right: 'money:read' },
  { id: 'payments', to: '/money/payments', icon: 'card', right: 'money:read' },
  { id: 'installed', to: '/apps/installed', icon: 'app', right: 'apps:read' },
  { id: 'order', to: '/apps/order', icon: 'sort', right: 'apps:read' },
  { id: 'shop', to: '/settings', icon: 'shop', right: 'settings:read' },
  { id: 'face', to: '/settings/face', icon: 'image', right: 'settings:read' },
  { id: 'legal', to: '/settings/legal', icon: 'note', right: 'settings:read' },
  { id: 'ways', to: '/settings/payments', icon: 'card', right: 'settings:read' },
  { id: 'staff', to: '/settings/staff', icon: 'staff', right: 'staff:write' },
  { id: 'keys', to: '/settings/keys', icon: 'key', right: 'staff:write' },
  { id: 'audit', to: '/settings/audit', icon: 'audit', right: 'staff:write' },
  { id: 'plan', to: '/settings/plan', icon: 'plan', right: 'export' },
];
