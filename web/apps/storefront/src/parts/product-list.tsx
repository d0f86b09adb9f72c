import { Empty, LoadMore, ProductCard, ProductGrid, toast, useLanguage } from '@souk/shop-ui';
import type { ComponentChildren, JSX } from 'preact';
import { asProblem } from '../shop/client.ts';
import type { Pages } from '../shop/pages.ts';
import { problemWords } from '../shop/problems.ts';
import type { ListedProduct } from '../shop/types.ts';
import { Loaded } from './loaded.tsx';

interface ProductListProps {
  of: Pages<ListedProduct>;
  empty: ComponentChildren;
  action?: ComponentChildren;
}

export function ProductList({ of, empty, action }: ProductListProps): JSX.Element {
  const language = useLanguage();
  const more = () => of.more().catch((error: unknown) => toast(problemWords(asProblem(error), language).title));
  return (
    <Loaded of={of} shape="grid">
      {(page) =>
        page.items.length === 0 ? (
          <Empty icon="search" action={action}>
            {empty}
          </Empty>
        ) : (
          <>
            <ProductGrid>
              {page.items.map((product, index) => (
                <ProductCard
                  key={product.code}
                  product={product}
                  href={`/products/${encodeURIComponent(product.code)}`}
                  eager={index < 4}
                />
              ))}
            </ProductGrid>
            <LoadMore next={typeof page.next === 'string'} onMore={more} />
          </>
        )
      }
    </Loaded>
  );
}
