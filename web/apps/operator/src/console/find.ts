import { answer } from '@souk/api';
import { inLanguage } from '@souk/text';
import { type PaletteItem, type PaletteKind, useLang } from '@souk/ui';
import { useCallback } from 'react';
import { api } from '../data/api.ts';
import { consoleWords } from '../text/console.ts';

/** Tenants, apps and operators for a typed text. */
export function useFind(): (text: string, signal: AbortSignal) => Promise<readonly PaletteKind[]> {
  const lang = useLang();
  return useCallback(
    async (q, signal) => {
      const words = consoleWords[lang];
      const found = await answer(api.GET('/platform/v1/search', { params: { query: { q } }, signal }));
      const kind = (id: keyof typeof words.nav, items: PaletteItem[]): PaletteKind[] =>
        items.length === 0 ? [] : [{ id, label: words.nav[id], items }];
      return [
        ...kind(
          'tenants',
          found.tenants.map((one) => ({
            id: one.id,
            label: inLanguage(one.name, lang).text || one.slug,
            hint: `${one.slug} · ${words.statuses[one.status]}`,
            icon: 'shop',
            to: `/tenants/${one.id}`,
          })),
        ),
        ...kind(
          'apps',
          found.apps.map((one) => ({
            id: one.id,
            label: inLanguage(one.title, lang).text,
            hint: `${one.id} ${one.version}`,
            icon: 'app',
            to: `/apps/${one.id}`,
          })),
        ),
        ...kind(
          'people',
          found.operators.map((one) => ({
            id: one.id,
            label: one.name,
            hint: one.email,
            icon: 'person',
            to: `/audit?operator=${one.id}`,
          })),
        ),
      ];
    },
    [lang],
  );
}
