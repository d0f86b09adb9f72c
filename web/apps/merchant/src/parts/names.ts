import { answer } from '@souk/api';
import type { AppResponse } from '@souk/api/merchant';
import { inLanguage } from '@souk/text';
import { useLang } from '@souk/ui';
import { useMemo } from 'react';
import { api } from '../data/api.ts';
import { useHere } from '../data/here.tsx';
import { fresh, type Pages, usePages, useRead } from '../data/read.ts';
import { moneyWords } from '../text/money.ts';
import { useWordsOf, wordOf } from './words.ts';

/** All apps of the marketplace, as many as there are. */
export function useMarket(): Pages<AppResponse> {
  const here = useHere();
  return usePages(
    ['apps', 'market'],
    (after, signal) =>
      answer(api.GET('/merchant/v1/apps', { params: { query: { limit: 100, ...(after && { after }) } }, signal })),
    { on: here.can('apps:read') },
  );
}

/** What people call an installation: its own label, or its app's title where nobody gave it another. */
export function useInstallationName(): (installation: string, label: string) => string {
  const lang = useLang();
  const { rows } = useMarket();
  return useMemo(() => {
    const titles = new Map<string, string>();
    for (const { manifest, installed } of rows ?? [])
      for (const { id, label } of installed)
        titles.set(id, label === manifest.id ? inLanguage(manifest.title, lang).text : label);
    return (installation, label) => titles.get(installation) ?? label;
  }, [rows, lang]);
}

/**
 * What people call a provider of payments: its title as the API says it, to whom may read it; else, and of what no
 * provider did, our own word.
 */
export function useProviderName(): (provider: string) => string {
  const here = useHere();
  const lang = useLang();
  const words = useWordsOf(moneyWords);
  const accounts = useRead(
    ['settings', 'payments'],
    (signal) => answer(api.GET('/merchant/v1/payment-accounts', { signal })),
    { on: here.can('settings:read'), stale: fresh.settings },
  );
  return useMemo(() => {
    const titles = new Map(
      accounts.data?.items.map(({ provider, title }) => [provider, inLanguage(title, lang).text] as const),
    );
    return (provider) => titles.get(provider) ?? wordOf(words.providers, provider) ?? provider;
  }, [accounts.data, lang, words]);
}
