import type { IconName } from '@souk/icons';
import type { NavItem } from '@souk/ui';
import type { consoleWords } from '../text/console.ts';

type Words = (typeof consoleWords)['en'];

interface Noun {
  id: keyof Words['nav'];
  icon: IconName;
  to: string;
  jump: string;
}

const nouns: readonly Noun[] = [
  { id: 'overview', icon: 'home', to: '/', jump: 'h' },
  { id: 'tenants', icon: 'shop', to: '/tenants', jump: 't' },
  { id: 'apps', icon: 'apps', to: '/apps', jump: 'a' },
  { id: 'audit', icon: 'audit', to: '/audit', jump: 'l' },
  { id: 'people', icon: 'staff', to: '/people', jump: 'p' },
];

/** The rail. */
export function navOf(words: Words): readonly NavItem[] {
  return nouns.map(({ id, icon, to, jump }) => ({ id, icon, to, jump, label: words.nav[id] }));
}

/** The noun of an address; none for what stands beside them all. */
export function nounOf(path: string): string | null {
  const first = path.split('/')[1] ?? '';
  return nouns.find(({ to }) => to === `/${first}`)?.id ?? null;
}

/** First letters of the pinyin of the pages. */
export const initials: Readonly<Record<string, string>> = {
  overview: 'zl',
  tenants: 'zh',
  apps: 'yy',
  audit: 'czjl',
  people: 'yyry',
  provision: 'ktzh',
  account: 'wdzh',
};

/** Pages below and beside the nouns, for the palette. */
export const subPages: readonly { id: keyof Words['pages']; to: string; icon: IconName }[] = [
  { id: 'provision', to: '/tenants/new', icon: 'add' },
  { id: 'account', to: '/account', icon: 'person' },
];
