import type { AppResponse, Manifest } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { format, formatRate, minor, rate } from '@souk/money';
import { appsWords } from '../../text/apps.ts';

export type AppsWords = (typeof appsWords)['en'];

export const useAppsWords = (): AppsWords => useWordsOf(appsWords);

/** What an app may give away at most. */
export function givesText(manifest: Manifest, words: AppsWords): string {
  const most = manifest.budget?.max_bp ?? 0;
  return most === 0 ? words.givesNothing : words.gives({ rate: formatRate(rate(most)) });
}

/** What an app may touch, shortly. */
export function touchesText(manifest: Manifest, words: AppsWords): string {
  const grants = (manifest.grants ?? []).map(({ grant }) => words.grants[grant]);
  const reads = Object.values(manifest.reads ?? {})
    .flat()
    .map((read) => words.reads[read]);
  const all = [...new Set([...grants, ...reads])];
  return all.length === 0 ? words.touchesNothing : all.join(' · ');
}

export function priceText(manifest: Manifest, words: AppsWords): string {
  const { model, amount, trial_days } = manifest.pricing;
  if (model === 'free' || amount == null) return words.free;
  const shown = { amount: format(minor(amount.amount), amount.currency) };
  const price = { 'one-time': words.oneTime, monthly: words.monthly, 'per-use': words.perUse }[model](shown);
  return trial_days ? `${price} · ${words.trialDays({ n: trial_days })}` : price;
}

/** Where an app is installed now; what was taken out does not count. */
export function installedOf(app: AppResponse): AppResponse['installed'] {
  return app.installed.filter(({ state }) => state !== 'uninstalled');
}
