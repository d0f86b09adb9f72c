import { Pills, useLanguage } from '@souk/shop-ui';
import { inLanguage } from '@souk/text';
import type { JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso';
import { ProductList } from '../../parts/product-list.tsx';
import { CartLink, ShopPage } from '../../parts/shop-page.tsx';
import { sortOf, sorts, useCategories, useProducts } from '../../shop/catalogue.ts';
import { useText } from '../../shop/language.ts';
import { goodsWords } from '../../text/goods.ts';
import { shopWords } from '../../text/shop.ts';

export default function CategoryPage(): JSX.Element {
  const words = useText(goodsWords);
  const shop = useText(shopWords);
  const language = useLanguage();
  const { params, query } = useRoute();
  const { route } = useLocation();
  const code = params.code ?? '';
  const sort = sortOf(query.sort);
  const category = useCategories().data?.items.find((one) => one.code === code);
  const products = useProducts({ category: code, sort });
  return (
    <ShopPage
      title={category ? inLanguage(category.name, language).text : words.categories}
      back={{ href: '/categories', label: shop.back.categories }}
      end={<CartLink />}
    >
      <Pills
        label={words.sort}
        value={sort}
        onChange={(next) => route(`/categories/${encodeURIComponent(code)}?sort=${next}`, true)}
        pills={sorts.map((value) => ({ value, label: words.sorts[value] }))}
      />
      <ProductList of={products} empty={words.noneInCategory} />
    </ShopPage>
  );
}
