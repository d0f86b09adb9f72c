import { answer } from '@souk/api';
import { type Bilingual, inLanguage, type Language } from '@souk/text';
import { type PaletteKind, useLang } from '@souk/ui';
import { useCallback } from 'react';
import { api } from '../data/api.ts';
import { useHere } from '../data/here.tsx';
import { consoleWords } from '../text/console.ts';

/** How many of a kind the palette shows. */
const most = 5;

/** Records for a typed text, of each kind that this person may see; a kind that fails is left out. */
export function useFind(): (text: string, signal: AbortSignal) => Promise<readonly PaletteKind[]> {
  const here = useHere();
  const lang = useLang();
  return useCallback(
    async (text, signal) => {
      const words = consoleWords[lang];
      const asked: Promise<PaletteKind>[] = [];
      if (here.can('orders:read') && text.length > 1) asked.push(orders(text, signal, words.palette.orders));
      if (here.can('members:read')) asked.push(members(text, signal, words.palette));
      if (here.can('catalogue:read')) asked.push(products(text, signal, words.palette.products, lang));
      const kinds = await Promise.allSettled(asked);
      return kinds.flatMap((kind) => (kind.status === 'fulfilled' ? [kind.value] : []));
    },
    [here, lang],
  );
}

async function orders(q: string, signal: AbortSignal, label: string): Promise<PaletteKind> {
  const page = await answer(api.GET('/merchant/v1/orders', { params: { query: { q, limit: most } }, signal }));
  const items = page.items.map((order) => ({
    id: order.id,
    label: order.number,
    hint: order.ship_to?.name,
    icon: 'orders' as const,
    to: `/orders/${order.id}`,
  }));
  return { id: 'orders', label, items };
}

async function members(
  search: string,
  signal: AbortSignal,
  words: { members: string; no: (told: { no: number }) => string },
): Promise<PaletteKind> {
  const page = await answer(api.GET('/merchant/v1/members', { params: { query: { search, limit: most } }, signal }));
  const items = page.items.map((member) => ({
    id: member.id,
    label: member.name,
    hint: words.no({ no: member.no }),
    icon: 'members' as const,
    to: `/members/${member.id}`,
  }));
  return { id: 'members', label: words.members, items };
}

async function products(q: string, signal: AbortSignal, label: string, lang: Language): Promise<PaletteKind> {
  const page = await answer(api.GET('/merchant/v1/products', { params: { query: { q, limit: most } }, signal }));
  const items = page.items.map((product) => ({
    id: product.id,
    label: inLanguage(product.title as Bilingual, lang).text,
    hint: product.code,
    icon: 'products' as const,
    to: `/products/${product.id}`,
  }));
  return { id: 'products', label, items };
}
