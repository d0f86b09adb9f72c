import { answer, api } from './client.ts';
import { type Pages, usePages } from './pages.ts';
import { type Resource, useResource } from './resource.ts';
import type { ListedProduct, Product } from './types.ts';

type Sort = 'newest' | 'price' | 'price-desc';

export interface Asked {
  q?: string | undefined;
  category?: string | undefined;
  sort: Sort;
}

/** How a list may be ordered; anything else in an address means the first. */
export const sorts: readonly Sort[] = ['newest', 'price', 'price-desc'];

export function sortOf(text: string | undefined): Sort {
  return sorts.find((sort) => sort === text) ?? 'newest';
}

/** `null` asks nothing. */
export function useProducts(asked: Asked | null): Pages<ListedProduct> {
  const key = asked && `products:${JSON.stringify(asked)}`;
  return usePages(key, (after) => {
    const { q, category, sort } = asked ?? { sort: 'newest' as const };
    const query = {
      sort,
      limit: 20,
      ...(q ? { q } : {}),
      ...(category ? { category } : {}),
      ...(after ? { after } : {}),
    };
    return answer(api.GET('/storefront/v1/products', { params: { query } }));
  });
}

export function useProduct(id: string): Resource<Product> {
  return useResource(
    `product:${id}`,
    () => answer(api.GET('/storefront/v1/products/{id}', { params: { path: { id } } })),
    { fresh: 30_000 },
  );
}

export function useCategories() {
  return useResource(
    'categories',
    () => answer(api.GET('/storefront/v1/categories', { params: { query: { limit: 200 } } })),
    { fresh: 5 * 60_000 },
  );
}
