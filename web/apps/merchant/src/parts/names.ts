import { answer } from '@souk/api';
import type { AppResponse } from '@souk/api/merchant';
import type { Pages } from '@souk/console';
import { inLanguage } from '@souk/text';
import { useLang } from '@souk/ui';
import { useMemo } from 'react';
import { api } from '../data/api.ts';
import { useHere } from '../data/here.ts';
import { usePages } from '../data/read.ts';

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
