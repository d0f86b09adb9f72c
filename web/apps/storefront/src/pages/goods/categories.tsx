import { CategoryTiles, Heading, List, Row, Say } from '@souk/shop-ui';
import type { JSX } from 'preact';
import { Loaded } from '../../parts/loaded.tsx';
import { ShopPage } from '../../parts/shop-page.tsx';
import { useCategories } from '../../shop/catalogue.ts';
import { useText } from '../../shop/language.ts';
import { goodsWords } from '../../text/goods.ts';

const page = (code: string) => `/categories/${encodeURIComponent(code)}`;

/** The categories: their gates, and below each what it is divided into. */
export default function CategoriesPage(): JSX.Element {
  const words = useText(goodsWords);
  const categories = useCategories();
  return (
    <ShopPage title={words.categories} tab="/categories">
      <Loaded of={categories} shape="rows">
        {({ items }) => {
          const roots = items.filter((category) => !category.parent);
          return (
            <>
              <CategoryTiles categories={roots} href={page} wrap />
              {roots.map((root) => {
                const below = items.filter((category) => category.parent === root.id);
                return (
                  below.length > 0 && (
                    <section key={root.id}>
                      <Heading>
                        <Say text={root.name} />
                      </Heading>
                      <List>
                        {below.map((category) => (
                          <Row key={category.id} title={<Say text={category.name} />} href={page(category.code)} />
                        ))}
                      </List>
                    </section>
                  )
                );
              })}
              <List>
                <Row icon="products" title={words.all} href="/search" />
              </List>
            </>
          );
        }}
      </Loaded>
    </ShopPage>
  );
}
