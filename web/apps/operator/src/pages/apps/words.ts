import type { Manifest } from '@souk/api/platform';
import { type IconName, iconNames } from '@souk/icons';
import { format, formatRate, minor, rate } from '@souk/money';
import { count, type Language } from '@souk/text';
import type { appsWords } from '../../text/apps.ts';

export type AppsWords = (typeof appsWords)['en'];

/** What an app may give away at most. */
export function givesText(manifest: Manifest, words: AppsWords): string {
  const most = manifest.budget?.max_bp ?? 0;
  return most === 0 ? words.givesNothing : words.gives({ rate: formatRate(rate(most)) });
}

/** What an app may touch, shortly: what it asks for, and what its hooks are given. Merchants read the same. */
export function touchesText(manifest: Manifest, words: AppsWords): string {
  const grants = (manifest.grants ?? []).map(({ grant }) => words.grants[grant]);
  const reads = Object.values(manifest.reads ?? {})
    .flat()
    .map((read) => words.reads[read]);
  const all = [...new Set([...grants, ...reads])];
  return all.length === 0 ? words.touchesNothing : all.join(' · ');
}

export function priceText(manifest: Manifest, words: AppsWords): string {
  const { model, amount } = manifest.pricing;
  if (model === 'free' || amount == null) return words.free;
  const shown = { amount: format(minor(amount.amount), amount.currency) };
  return { 'one-time': words.oneTime, monthly: words.monthly, 'per-use': words.perUse }[model](shown);
}

/** The drawing that a manifest names, or that of any app. */
export function appIcon(name: string): IconName {
  return iconNames.find((icon) => icon === name) ?? 'app';
}

/** A size in kB, as people compare files. */
export function sizeText(bytes: number, lang: Language): string {
  return `${count(lang, Math.ceil(bytes / 1000))} kB`;
}
