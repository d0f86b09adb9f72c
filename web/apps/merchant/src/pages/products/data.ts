import { answer } from '@souk/api';
import type { CategoryResponse } from '@souk/api/merchant';
import { fresh, type Pages } from '@souk/console';
import { inLanguage } from '@souk/text';
import { useLang } from '@souk/ui';
import { useMemo } from 'react';
import { api } from '../../data/api.ts';
import { usePages } from '../../data/read.ts';

/** The categories of the shop, short as they are. */
export function useCategories(): Pages<CategoryResponse> {
  return usePages(
    ['categories', 'list'],
    (after, signal) =>
      answer(
        api.GET('/merchant/v1/categories', { params: { query: { limit: 200, ...(after && { after }) } }, signal }),
      ),
    { stale: fresh.record },
  );
}

/** Names of categories in the language that is shown. */
export function useCategoryName(): (id: string | null | undefined) => string | undefined {
  const lang = useLang();
  const { rows } = useCategories();
  return useMemo(() => {
    const names = new Map(rows?.map(({ id, name }) => [id, inLanguage(name, lang).text] as const));
    return (id) => (id == null ? undefined : names.get(id));
  }, [rows, lang]);
}
