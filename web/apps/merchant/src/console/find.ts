import { answer } from '@souk/api';
import { format, minor } from '@souk/money';
import { inLanguage } from '@souk/text';
import { type PaletteItem, type PaletteKind, useLang } from '@souk/ui';
import { useCallback } from 'react';
import { api } from '../data/api.ts';
import { consoleWords } from '../text/console.ts';

/** Records for a typed text, of each kind that this person may see. */
export function useFind(): (text: string, signal: AbortSignal) => Promise<readonly PaletteKind[]> {
  const lang = useLang();
  return useCallback(
    async (q, signal) => {
      const words = consoleWords[lang];
      const found = await answer(api.GET('/merchant/v1/search', { params: { query: { q } }, signal }));
      const kind = (id: keyof typeof words.nav, items: PaletteItem[] | undefined): PaletteKind[] =>
        items === undefined || items.length === 0 ? [] : [{ id, label: words.nav[id], items }];
      return [
        ...kind(
          'orders',
          found.orders?.map((order) => ({
            id: order.id,
            label: order.number,
            hint: format(minor(order.total), found.currency),
            icon: 'orders',
            to: `/orders/${order.id}`,
          })),
        ),
        ...kind(
          'members',
          found.members?.map((member) => ({
            id: member.id,
            label: member.name,
            hint: words.palette.no({ no: member.no }),
            icon: 'members',
            to: `/members/${member.id}`,
          })),
        ),
        ...kind(
          'products',
          found.products?.map((product) => ({
            id: product.id,
            label: inLanguage(product.title, lang).text,
            hint: product.code,
            icon: 'products',
            to: `/products/${product.id}`,
          })),
        ),
        ...kind(
          'apps',
          found.apps?.map((app) => ({
            id: app.installation,
            label: app.label,
            hint: app.app,
            icon: 'app',
            to: `/apps/${app.app}?in=${app.installation}`,
          })),
        ),
      ];
    },
    [lang],
  );
}
