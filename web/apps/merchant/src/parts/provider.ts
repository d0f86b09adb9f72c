import { answer } from '@souk/api';
import { fresh, useRead, useWordsOf, wordOf } from '@souk/console';
import { inLanguage } from '@souk/text';
import { useLang } from '@souk/ui';
import { useMemo } from 'react';
import { api } from '../data/api.ts';
import { useHere } from '../data/here.ts';
import { moneyWords } from '../text/money.ts';

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
